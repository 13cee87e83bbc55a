using System.Diagnostics;
using System.Diagnostics.Metrics;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats;

/// <summary>The stats service's own spans and metrics.</summary>
internal sealed class StatsTelemetry
{
    public const string Name = "SpacesPlatform.Stats";

    private readonly TimeProvider time;
    private readonly Counter<long> applied;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> conflicts;
    private readonly Counter<long> failed;
    private readonly Histogram<int> batchSize;
    private readonly Histogram<double> duration;
    private readonly Histogram<double> freshness;

    public StatsTelemetry(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        var meter = meters.Create(Name);
        applied = meter.CreateCounter<long>("spaces.events.applied", "{event}", "Events that had an effect");
        duplicates = meter.CreateCounter<long>("spaces.events.duplicates", "{event}", "Deliveries of what was there already");
        conflicts = meter.CreateCounter<long>("spaces.events.conflicts", "{event}", "Deliveries that contradict what was there");
        failed = meter.CreateCounter<long>("spaces.events.failed", "{event}", "Events that could not be applied");
        batchSize = meter.CreateHistogram<int>("spaces.batch.size", "{event}", "Events in one transaction");
        duration = meter.CreateHistogram<double>("spaces.batch.duration", "s", "Time of one transaction");
        freshness = meter.CreateHistogram<double>("spaces.freshness", "s", "From the receipt of a batch's oldest event to its commit");
    }

    public static ActivitySource Source { get; } = new(Name);

    public void Applied(BatchOutcome outcome, IReadOnlyList<IncomingEvent> events, TimeSpan took)
    {
        applied.Add(outcome.Applied);
        duplicates.Add(outcome.Duplicates);
        conflicts.Add(outcome.Conflicts);
        batchSize.Record(events.Count);
        duration.Record(took.TotalSeconds);
        freshness.Record((time.GetUtcNow() - events.Min(incoming => incoming.ReceivedAt)).TotalSeconds);
    }

    public void Failed() => failed.Add(1);
}
