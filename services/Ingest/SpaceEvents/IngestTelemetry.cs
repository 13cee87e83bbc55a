using System.Diagnostics;
using System.Diagnostics.Metrics;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.SpaceEvents.Wire;
using SpacesPlatform.ServiceDefaults.Telemetry;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>What ingest itself reports: traces of events that bring their own, and counts of what came in.</summary>
internal sealed class IngestTelemetry
{
    /// <summary>Of its traces and its meter.</summary>
    public const string Name = "SpacesPlatform.Ingest";
    private static readonly ActivitySource Source = new(Name);

    private static readonly InstrumentAdvice<int> Events = new() { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] };

    private readonly Counter<long> accepted;
    private readonly Counter<long> refused;
    private readonly Counter<long> requests;
    private readonly Histogram<int> requestSize;

    public IngestTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        accepted = meter.CreateCounter<long>("spaces.ingest.events.accepted", "{event}", "Events that the broker confirmed");
        refused = meter.CreateCounter<long>("spaces.ingest.events.refused", "{event}", "Events that were refused, by code");
        requests = meter.CreateCounter<long>(
            "spaces.ingest.requests", "{request}", "Requests that were read, by content mode and coding");
        requestSize = meter.CreateHistogram("spaces.ingest.request.events", "{event}", "Events in a request", null, Events);
    }

    /// <summary>Continues the integration's own trace, linked to the request's; null when nobody listens.</summary>
    public static Activity? ContinueTrace(ActivityContext integrationTrace)
    {
        var links = Activity.Current is { } request ? new[] { new ActivityLink(request.Context) } : null;
        return Source.StartActivity(IngestSpans.Event, ActivityKind.Internal, integrationTrace, links: links);
    }

    /// <summary>Counts what was asked and what was refused.</summary>
    public void RecordRequest(EventBatch batch, RequestFormat format)
    {
        requests.Add(1, new(SpaceAttributes.Mode, format.ModeName), new(SpaceAttributes.Coding, format.CodingName));
        requestSize.Record(batch.Outcomes.Count);
        if (batch.Refused > 0)
        {
            foreach (var codes in batch.Outcomes.Where(outcome => outcome.Refusal is not null).CountBy(outcome => outcome.Refusal!.Code))
            {
                refused.Add(codes.Value, new KeyValuePair<string, object?>(SpaceAttributes.Code, codes.Key));
            }
        }

        Activity.Current.TellRead(batch);
    }

    /// <summary>Counts what the broker confirmed.</summary>
    public void RecordAccepted(EventBatch batch)
    {
        accepted.Add(batch.Accepted);
        Activity.Current.TellConfirmed(batch);
    }
}
