using SpacesPlatform.Contracts;

namespace SpacesPlatform.Stats.Projections;

/// <summary>
/// The curve of a Space and its canonical source: the one that observed the longest, on a tie the first by ordinal order,
/// among those with samples that count, or, if none has any, among those whose end reported a peak.
/// </summary>
/// <param name="Source">The canonical source, or null without any.</param>
/// <param name="Candidates">The sources with samples that count, the canonical one first.</param>
/// <param name="Peaks">What the ends reported as peaks.</param>
/// <param name="End">
/// The end that holds for the curve: of the Space, or its latest curve sample while live; null where nothing can count.
/// </param>
internal sealed record SpaceCurve(string? Source, IReadOnlyList<CurveCandidate> Candidates, Reports Peaks, DateTimeOffset? End)
{
    /// <summary>The curve of the canonical source, or null without samples that count.</summary>
    public ListenerCurve? Curve => Candidates.Count > 0 ? Candidates[0].Curve : null;

    /// <summary>
    /// The sample that tells how many listen now: the canonical source's last one, or, where that does not hold until the newest
    /// sample of any source, the last one of the first source whose does.
    /// </summary>
    public Sample? Current { get; private init; }

    /// <summary>The samples that the curve is made of.</summary>
    public IReadOnlyList<Sample> Samples => Candidates.Count > 0 ? Candidates[0].Samples : [];

    /// <summary>
    /// What the canonical source reported as its peak, where no sample attains it. A reported peak is achieved at the end, so an
    /// equal sample came earlier or at the same time.
    /// </summary>
    public Report? PeakReport =>
        End is not null && Source is not null && Peaks.Of(Source) is { } report && (Curve is not { } curve || report.Value > curve.Peak)
            ? report
            : null;

    /// <summary>The most who listened at once by the canonical source, and when first.</summary>
    public (int Value, DateTimeOffset At)? Peak =>
        PeakReport is { } report ? (report.Value, report.At) : Curve is { } curve ? (curve.Peak, curve.PeakAt) : null;

    public static SpaceCurve Choose(SpaceReading reading, TimeSpan longestHold)
    {
        var curveEvents = reading.Samples.Where(CurveSamples.IsCurve).ToList();
        var end = EndOf(reading, curveEvents);
        var peaks = SpaceReports.Peaks(reading);
        if (end is null || reading.Scalars.StartedAt is not { } start || end < start)
        {
            // Without a lifetime nothing counts for the curve; totals and likes still prefer the source that reported a peak.
            return new(peaks.FirstSource, [], peaks, null);
        }

        var presence = new SpeakerPresence(reading.Scalars.Values.HostIds ?? [], reading.SpeakerEvents);
        var candidates = CurveSamples.BySource(curveEvents, start, end.Value, presence)
            .Select(of => new CurveCandidate(of.Source, of.Samples, ListenerCurve.From(of.Samples, end.Value, longestHold)))
            .OrderByDescending(candidate => candidate.Curve.ObservedMs)
            .ThenBy(candidate => candidate.Source, Utf8Ordinal.Comparer)
            .ToList();
        return candidates.Count > 0
            ? new(candidates[0].Source, candidates, peaks, end) { Current = CurrentOf(candidates, longestHold) }
            : new(peaks.FirstSource, [], peaks, end);
    }

    private static Sample CurrentOf(List<CurveCandidate> candidates, TimeSpan longestHold)
    {
        var newest = candidates.Max(candidate => candidate.Curve.Last.At);
        return candidates.Select(candidate => candidate.Curve.Last).First(last => newest - last.At <= longestHold);
    }

    /// <summary>A live Space ends, for every source, at the latest curve sample of any source.</summary>
    private static DateTimeOffset? EndOf(SpaceReading reading, List<KeptEvent> curveEvents) =>
        reading.Ends.Count > 0 ? reading.Scalars.EndedAt
        : curveEvents.Count > 0 ? curveEvents.Max(kept => kept.At)
        : null;
}
