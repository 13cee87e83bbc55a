using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Projections;

/// <summary>
/// The metrics of a Space with all that they were chosen among. What the boards show and what explains it are read from here
/// alike, so that they can't disagree.
/// </summary>
internal sealed class SpaceFigures(SpaceReading reading, TimeSpan longestHold)
{
    public SpaceReading Reading => reading;

    public SpaceCurve Curve { get; } = SpaceCurve.Choose(reading, longestHold);

    public Reports Totals { get; } = SpaceReports.Totals(reading);

    public Reports Likes { get; } = SpaceReports.Likes(reading);

    public Report? TotalListeners => Totals.Choose(Curve.Source);

    public Report? TotalReplay => SpaceReports.Replays(reading).Choose(Curve.Source);

    public Report? MostLikes => Likes.Choose(Curve.Source);

    public Int128? ListenerSeconds => Curve.Curve?.ListenerMs / 1000;

    public int? AverageListeners => Curve.Curve is { ObservedMs: > 0 } curve ? (int)(curve.ListenerMs / curve.ObservedMs) : null;

    /// <summary>Null while the Space is live, and when it ended before it started.</summary>
    public long? DurationMs =>
        reading.Scalars is { State: SpaceState.Ended, StartedAt: { } start, EndedAt: { } end } && end >= start
            ? ListenerCurve.Milliseconds(end - start)
            : null;

    public long? DurationSeconds => DurationMs / 1000;

    /// <summary>What part of the duration was observed, in whole per cent; null without a duration.</summary>
    public short? CoveragePercent(long observedMs) => DurationMs > 0 ? (short)(100 * observedMs / DurationMs) : null;
}
