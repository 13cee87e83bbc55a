using SpacesPlatform.Stats.Projections;
using static System.FormattableString;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>The metrics of a Space as formulas with their numbers in them.</summary>
internal static class SpaceFormula
{
    /// <summary>Of a Space that has a value of the metric.</summary>
    public static Formula Of(string metric, SpaceFigures figures, TimeSpan longestHold) => metric switch
    {
        "peak_listeners" => Peak(figures.Curve),
        "listener_seconds" => ListenerSeconds(figures, longestHold),
        "average_listeners" => Average(figures, longestHold),
        "duration_seconds" => Duration(figures),
        "total_listeners" => Count(metric, "live listeners", figures.TotalListeners!.Value, figures.Totals),
        "likes" => Count(metric, LikesOf(figures), figures.MostLikes!.Value, figures.Likes),
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "It is no metric of a Space."),
    };

    private static Formula Peak(SpaceCurve curve)
    {
        var (value, at) = curve.Peak!.Value;
        if (curve.PeakReport is null)
        {
            var reported = curve.Peaks.Of(curve.Source!) is { } other
                ? Invariant($"; the {other.Value} that the source reported at the end do not exceed it")
                : "";
            var samples = Wording.Samples(curve.Samples.Count);
            return new(value, Invariant($"peak_listeners = max over {samples} = {value} at {Wording.Time(at)}{reported}"));
        }

        var sampled = curve.Curve is { } seen
            ? Invariant($"the greatest of its {Wording.Samples(curve.Samples.Count)} is {seen.Peak}")
            : "no sample counts";
        return new(value, Invariant($"peak_listeners = {value}, which the source reported at the end, {Wording.Time(at)}; {sampled}"));
    }

    private static Formula ListenerSeconds(SpaceFigures figures, TimeSpan longestHold)
    {
        var (value, sum) = (figures.ListenerSeconds!.Value, figures.Curve.Curve!.ListenerMs);
        return new((decimal)value, Invariant(
            $"listener_seconds = floor(Σ nᵢ·dᵢ / 1000) = floor({sum} / 1000) = {value}, {Over(figures.Curve, longestHold)}"));
    }

    private static Formula Average(SpaceFigures figures, TimeSpan longestHold)
    {
        var (value, curve) = (figures.AverageListeners!.Value, figures.Curve.Curve!);
        var quotient = Invariant($"floor({curve.ListenerMs} / {curve.ObservedMs}) = {value}");
        return new(value, $"average_listeners = floor(Σ nᵢ·dᵢ / Σ dᵢ) = {quotient}, {Over(figures.Curve, longestHold)}");
    }

    private static Formula Duration(SpaceFigures figures)
    {
        var (value, scalars) = (figures.DurationSeconds!.Value, figures.Reading.Scalars);
        var (start, end) = (Wording.Time(scalars.StartedAt!.Value), Wording.Time(scalars.EndedAt!.Value));
        return new(value, Invariant(
            $"duration_seconds = floor((end − start) / 1000) = floor({figures.DurationMs} / 1000) = {value}, from {start} to {end}"));
    }

    private static Formula Count(string metric, string what, Report taken, Reports all)
    {
        var source = taken.Event.Source;
        var others = all.BySource.Where(report => report.Key != source)
            .Select(report => Invariant($"{report.Value.Value} of {report.Key}")).ToList();
        var beside = others.Count == 0 ? "" : $"; counts of other sources are not mixed in: {Wording.List(others)}";
        return new(taken.Value, Invariant(
            $"{metric} = largest count of {what} by {source} = {taken.Value} at {Wording.Time(taken.At)}{beside}"));
    }

    private static string LikesOf(SpaceFigures figures) => figures.Reading.Scalars.Values.AnnouncementPostId is { } post
        ? $"likes of the announcement post {post}"
        : "likes of any post, as the Space names none,";

    private static string Over(SpaceCurve curve, TimeSpan longestHold) =>
        $"over {Wording.Samples(curve.Samples.Count)}, each held until the next or the end, at most {Wording.Seconds(longestHold)} s";
}
