using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SpacesPlatform.Client;

/// <summary>The names under which the client can be observed, with <see cref="Name"/> as that of its source of spans and of its meter.</summary>
public static class ClientTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Name = "SpacesPlatform.Client";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Settled = Meter.CreateCounter<long>(
        "spaces.client.events", "{event}", "Events of senders that are settled, by verdict: accepted, refused or unsent");

    private static readonly Counter<long> Retried = Meter.CreateCounter<long>(
        "spaces.client.events.retried", "{event}", "Events of senders that had to be posted again");

    private static readonly UpDownCounter<long> Buffered = Meter.CreateUpDownCounter<long>(
        "spaces.client.events.buffered", "{event}", "Events that senders hold: waiting or on their way");

    internal static void RecordBuffered() => Buffered.Add(1);

    internal static void RecordSettled(string verdict)
    {
        Buffered.Add(-1);
        Settled.Add(1, new KeyValuePair<string, object?>("spaces.verdict", verdict));
    }

    internal static void RecordRetried(int events) => Retried.Add(events);
}
