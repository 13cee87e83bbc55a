using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Finds the events without which the value of a Space would be another.</summary>
internal static class DecidingEvents
{
    public static IReadOnlyList<(string Decides, KeptEvent Event)> Of(string metric, SpaceFigures figures) =>
        [.. Named(metric, figures).Where(named => named.Event is not null).Select(named => (named.Decides, named.Event!))];

    private static IEnumerable<(string Decides, KeptEvent? Event)> Named(string metric, SpaceFigures figures) => metric switch
    {
        "peak_listeners" => [Peak(figures.Curve)],
        "listener_seconds" or "average_listeners" => Sum(figures),
        "duration_seconds" => [("start", figures.Reading.Scalars.StartedBy), ("end", figures.Reading.Scalars.EndedBy)],
        "total_listeners" => [("largest_count", figures.TotalListeners?.Event)],
        "likes" => [("largest_count", figures.MostLikes?.Event)],
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "It is no metric of a Space."),
    };

    private static (string, KeptEvent?) Peak(SpaceCurve curve) => curve.PeakReport is { } report
        ? ("reported_peak", report.Event)
        : ("peak", curve.Samples.First(sample => sample.At == curve.Curve!.PeakAt).Event);

    /// <summary>Samples are cut off at the start and end; a live Space ends at the latest curve sample of any source.</summary>
    private static IEnumerable<(string, KeptEvent?)> Sum(SpaceFigures figures)
    {
        var (reading, samples) = (figures.Reading, figures.Curve.Samples);
        yield return ("start", reading.Scalars.StartedBy);
        yield return ("first_sample", samples[0].Event);
        if (samples.Count > 1)
        {
            yield return ("last_sample", samples[^1].Event);
        }

        var end = reading.Scalars.EndedBy ?? reading.Samples.Where(CurveSamples.IsCurve).Max();
        if (end != samples[^1].Event)
        {
            yield return ("end", end);
        }
    }
}
