namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>
/// The metrics of the boards. Those of groups aggregate over the group's Spaces: sums are of milliseconds, divided once.
/// </summary>
internal static class Metrics
{
    public const string Default = "peak_listeners";

    /// <summary>Ranks groups by the growth of another metric, in basis points.</summary>
    public const string Growth = "growth";

    public static readonly IReadOnlyDictionary<string, Metric> OfSpaces = ById(
        new(Default, "peak_listeners", "peak_listeners_at"),
        new("listener_seconds", "listener_seconds", "curve_end"),
        new("average_listeners", "average_listeners", "curve_end"),
        new("duration_seconds", "duration_seconds", "ended_at"),
        new("total_listeners", "total_listeners", "total_listeners_at"),
        new("likes", "likes", "likes_at"));

    public static readonly IReadOnlyDictionary<string, Metric> OfGroups = ById(
        new(
            Default,
            "max(peak_listeners)",
            "(array_agg(peak_listeners_at ORDER BY peak_listeners DESC NULLS LAST, peak_listeners_at))[1]"),
        new("attendances", "sum(total_listeners)", "max(total_listeners_at)"),
        new("listener_seconds", "div(sum(listener_ms), 1000)", "max(curve_end) FILTER (WHERE listener_ms IS NOT NULL)"),
        new("airtime_seconds", "div(sum(duration_ms), 1000)", "max(ended_at) FILTER (WHERE duration_ms IS NOT NULL)"),
        new("spaces", "count(*)", "max(started_at)"),
        new(
            "average_listeners",
            "div(sum(listener_ms), nullif(sum(observed_ms), 0))",
            "max(curve_end) FILTER (WHERE average_listeners IS NOT NULL)"));

    private static Dictionary<string, Metric> ById(params Metric[] metrics) => metrics.ToDictionary(metric => metric.Id);
}
