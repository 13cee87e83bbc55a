using System.Diagnostics.Metrics;

namespace SpacesPlatform.Stats.Backlog;

/// <summary>What waits in the queues and in the outbox, as it was last looked at; nothing is reported that isn't known.</summary>
internal sealed class BacklogGauges
{
    private volatile IReadOnlyList<Measurement<long>> queues = [];
    private volatile OutboxState? outbox;

    public BacklogGauges(IMeterFactory meters)
    {
        var meter = meters.Create(StatsTelemetry.Name);
        meter.CreateObservableGauge("spaces.stats.queue.depth", () => queues, "{message}", "Messages that wait in a queue of the broker");
        meter.CreateObservableGauge(
            "spaces.stats.outbox.depth", () => Outbox(state => state.Depth), "{message}", "Messages in the outbox, counted up to 10,000");
        meter.CreateObservableGauge("spaces.stats.outbox.age", () => Outbox(state => state.Age), "s", "Age of the outbox's oldest message");
    }

    public void Tell(IReadOnlyList<(string Queue, uint Messages)> depths) => queues =
    [
        .. depths.Select(depth => new Measurement<long>(
            depth.Messages, new KeyValuePair<string, object?>("messaging.destination.name", depth.Queue))),
    ];

    public void Tell(OutboxState? state) => outbox = state;

    private IEnumerable<Measurement<T>> Outbox<T>(Func<OutboxState, T> value)
        where T : struct => outbox is { } state ? [new Measurement<T>(value(state))] : [];
}
