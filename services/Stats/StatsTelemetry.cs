using System.Diagnostics;
using System.Diagnostics.Metrics;
using SpacesPlatform.ServiceDefaults.Telemetry;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats;

/// <summary>The stats service's own metrics of applying, and the source of its spans.</summary>
internal sealed class StatsTelemetry
{
    public const string Name = "SpacesPlatform.Stats";

    private const long Nothing = long.MaxValue;

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    };

    private static readonly InstrumentAdvice<int> Events = new()
    {
        HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 4_000, 8_000],
    };

    private static readonly KeyValuePair<string, object?>[] StageTags =
        [.. Enum.GetNames<Stage>().Select(stage => new KeyValuePair<string, object?>(SpaceAttributes.Stage, stage.ToLowerInvariant()))];

    private readonly TimeProvider time;
    private readonly Counter<long> applied;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> conflicts;
    private readonly Counter<long> retracted;
    private readonly Counter<long> failed;
    private readonly Histogram<int> batchSize;
    private readonly Histogram<double> duration;
    private readonly Histogram<double> stageDuration;
    private readonly Histogram<double> freshness;
    private long oldestInHand = Nothing;

    public StatsTelemetry(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        var meter = meters.Create(Name);
        applied = meter.CreateCounter<long>("spaces.stats.events.applied", "{event}", "Events that had their effect");
        duplicates = meter.CreateCounter<long>("spaces.stats.events.duplicates", "{event}", "Deliveries of what was there already");
        conflicts = meter.CreateCounter<long>("spaces.stats.events.conflicts", "{event}", "Deliveries that contradict what was there");
        retracted = meter.CreateCounter<long>("spaces.stats.events.retracted", "{event}", "Events that had been retracted before they came");
        failed = meter.CreateCounter<long>("spaces.stats.events.failed", "{event}", "Events that could not be applied");
        batchSize = meter.CreateHistogram("spaces.stats.batch.size", "{event}", "Events in one transaction", null, Events);
        duration = meter.CreateHistogram("spaces.stats.batch.duration", "s", "Time of one transaction, with its retries", null, Seconds);
        stageDuration = meter.CreateHistogram("spaces.stats.stage.duration", "s", "Time of a stage of a transaction", null, Seconds);
        freshness = meter.CreateHistogram(
            "spaces.stats.freshness", "s", "From the receipt of a transaction's oldest event to its commit", null, Seconds);
        meter.CreateObservableGauge(
            "spaces.stats.lag", Lag, "s", "Age of the oldest event in hand that is not applied; 0 when none is");
    }

    public static ActivitySource Source { get; } = new(Name);

    public StageClock StartStages() => new(this, time);

    public void StageEnded(Stage stage, TimeSpan took) => stageDuration.Record(took.TotalSeconds, StageTags[(int)stage]);

    /// <summary>
    /// A replica takes its messages from the head of the queue, and applies them in that order: nothing that waits is older than
    /// what is being applied.
    /// </summary>
    public void Started(IReadOnlyList<IncomingEvent> events) =>
        Volatile.Write(ref oldestInHand, events.Count > 0 ? events.Min(incoming => incoming.ReceivedAt).UtcTicks : Nothing);

    public void Ended() => Volatile.Write(ref oldestInHand, Nothing);

    public void Applied(IReadOnlyList<IncomingEvent> events, TimeSpan took)
    {
        var counts = VerdictCounts.Of(events);
        applied.Add(counts[Verdict.Applied]);
        duplicates.Add(counts[Verdict.Duplicate]);
        conflicts.Add(counts[Verdict.Conflict]);
        retracted.Add(counts[Verdict.Retracted]);
        batchSize.Record(events.Count);
        duration.Record(took.TotalSeconds);
        freshness.Record((time.GetUtcNow() - events.Min(incoming => incoming.ReceivedAt)).TotalSeconds);
    }

    public void Failed() => failed.Add(1);

    private double Lag()
    {
        var oldest = Volatile.Read(ref oldestInHand);
        return oldest == Nothing ? 0 : Math.Max(0, (time.GetUtcNow().UtcTicks - oldest) / (double)TimeSpan.TicksPerSecond);
    }
}
