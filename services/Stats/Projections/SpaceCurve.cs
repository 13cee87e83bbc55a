using SpacesPlatform.Contracts;

namespace SpacesPlatform.Stats.Projections;

/// <summary>
/// The curve of a Space and its canonical source: the one that observed the longest, on a tie the first by ordinal order,
/// among those with samples that count, or, if none has any, among those whose end reported a peak.
/// </summary>
/// <param name="Source">The canonical source, or null without any.</param>
/// <param name="Curve">Its curve, or null without samples that count.</param>
/// <param name="Peak">The most who listened at once by that source, and when first.</param>
/// <param name="End">The end that holds for the curve: of the Space, or its latest curve sample while live.</param>
internal sealed record SpaceCurve(string? Source, ListenerCurve? Curve, (int Value, DateTimeOffset At)? Peak, DateTimeOffset? End)
{
    private static readonly SpaceCurve None = new(null, null, null, null);

    public static SpaceCurve Choose(SpaceReading reading, TimeSpan longestHold)
    {
        var curveEvents = reading.Samples.Where(CurveSamples.IsCurve).ToList();
        var end = EndOf(reading, curveEvents);
        if (end is null)
        {
            return None;
        }

        var peaks = ReportedPeaks(reading, end.Value);
        if (reading.Scalars.StartedAt is not { } start || end < start)
        {
            // Without a lifetime nothing counts for the curve; totals and likes still prefer the source that reported a peak.
            return new(peaks.FirstSource, null, null, null);
        }

        var presence = new SpeakerPresence(reading.Scalars.Values.HostIds ?? [], reading.SpeakerEvents);
        var best = CurveSamples.BySource(curveEvents, start, end.Value, presence)
            .Select(source => (source.Source, Curve: ListenerCurve.From(source.Samples, end.Value, longestHold)))
            .OrderByDescending(source => source.Curve.ObservedMs).ThenBy(source => source.Source, Utf8Ordinal.Comparer)
            .FirstOrDefault();
        if (best.Curve is null)
        {
            return peaks.FirstSource is { } first ? new(first, null, peaks.Of(first), end) : None;
        }

        return new(best.Source, best.Curve, Greater((best.Curve.Peak, best.Curve.PeakAt), peaks.Of(best.Source)), end);
    }

    /// <summary>A live Space ends, for every source, at the latest curve sample of any source.</summary>
    public static DateTimeOffset? EndOf(SpaceReading reading, IReadOnlyCollection<KeptEvent> curveEvents) =>
        reading.Ends.Count > 0 ? reading.Scalars.EndedAt
        : curveEvents.Count > 0 ? curveEvents.Max(kept => kept.At)
        : null;

    private static Reports ReportedPeaks(SpaceReading reading, DateTimeOffset end)
    {
        var peaks = new Reports();
        foreach (var ended in reading.Ends)
        {
            if (ended.Data!.PeakListeners is { } peak)
            {
                peaks.Add(ended.Source, peak, end);
            }
        }

        return peaks;
    }

    /// <summary>The reported peak is achieved at the end, so an equal sample came earlier or at the same time.</summary>
    private static (int, DateTimeOffset) Greater((int Value, DateTimeOffset At) sampled, (int Value, DateTimeOffset At)? reported) =>
        reported is { } other && other.Value > sampled.Value ? other : sampled;
}
