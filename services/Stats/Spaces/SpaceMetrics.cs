using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>The metrics of one Space; null where there is no data.</summary>
internal sealed record SpaceMetrics(
    Achieved? PeakListeners,
    Achieved? ListenerSeconds,
    Achieved? AverageListeners,
    Achieved? DurationSeconds,
    Achieved? TotalListeners,
    Achieved? TotalReplay,
    Achieved? Likes)
{
    public static SpaceMetrics Of(SpaceRow row) => new(
        Achieved.Of(row.PeakListeners, row.PeakListenersAt),
        Achieved.Of(row.ListenerSeconds, row.CurveEnd),
        Achieved.Of(row.AverageListeners, row.CurveEnd),
        Achieved.Of(row.DurationSeconds, row.EndedAt),
        Achieved.Of(row.TotalListeners, row.TotalListenersAt),
        Achieved.Of(row.TotalReplay, row.TotalReplayAt),
        Achieved.Of(row.Likes, row.LikesAt));
}
