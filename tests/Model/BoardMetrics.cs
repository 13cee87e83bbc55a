using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>The value that a board shows, of one Space or of a group of Spaces.</summary>
internal static class BoardMetrics
{
    public static Measure? OfSpace(ModelSpace space, string metric) => metric switch
    {
        "peak_listeners" => space.Metrics.PeakListeners,
        "listener_seconds" => Seconds(space.Metrics.ListenerMs),
        "average_listeners" => space.Metrics.AverageListeners,
        "duration_seconds" => Seconds(space.Metrics.DurationMs),
        "total_listeners" => space.Metrics.TotalListeners,
        "likes" => space.Metrics.Likes,
        _ => throw new ArgumentException($"'{metric}' is not a metric of a Space.", nameof(metric)),
    };

    public static Measure? OfGroup(IReadOnlyList<ModelSpace> spaces, string metric) => metric switch
    {
        "peak_listeners" => Measure.Largest(Known(spaces.Select(space => space.Metrics.PeakListeners))),
        "attendances" => Sum(spaces.Select(space => space.Metrics.TotalListeners)),
        "listener_seconds" => Seconds(Sum(spaces.Select(space => space.Metrics.ListenerMs))),
        "airtime_seconds" => Seconds(Sum(spaces.Select(space => space.Metrics.DurationMs))),
        "spaces" => spaces.Count == 0 ? null : new Measure(spaces.Count, spaces.Max(space => space.Start!.Value)),
        "average_listeners" => Average(spaces.Where(space => space.Metrics.AverageListeners is not null).ToList()),
        _ => throw new ArgumentException($"'{metric}' is not a metric of a group.", nameof(metric)),
    };

    private static Measure? Average(List<ModelSpace> spaces)
    {
        var listenerMs = Sum(spaces.Select(space => space.Metrics.ListenerMs));
        var observedMs = spaces.Aggregate(BigInteger.Zero, (sum, space) => sum + space.Metrics.ObservedMs!.Value);
        return listenerMs is null ? null : listenerMs with { Value = listenerMs.Value / observedMs };
    }

    /// <summary>The sum, achieved when the latest of its parts was; null of nothing.</summary>
    private static Measure? Sum(IEnumerable<Measure?> parts)
    {
        var known = Known(parts).ToList();
        return known.Count == 0
            ? null
            : new Measure(known.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Value), known.Max(part => part.AchievedAt));
    }

    private static IEnumerable<Measure> Known(IEnumerable<Measure?> values) => values.OfType<Measure>();

    private static Measure? Seconds(Measure? milliseconds) =>
        milliseconds is null ? null : milliseconds with { Value = milliseconds.Value / 1000 };
}
