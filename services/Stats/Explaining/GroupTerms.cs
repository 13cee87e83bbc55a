using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>What a Space contributes to the metrics of its groups.</summary>
internal static class GroupTerms
{
    private static readonly Metric One = new("spaces", "1", "started_at");

    /// <summary>The metric of a Space that a metric of groups is made of.</summary>
    public static Metric Of(string metric) => metric switch
    {
        "attendances" => Metrics.OfSpaces["total_listeners"],
        "airtime_seconds" => Metrics.OfSpaces["duration_seconds"],
        "spaces" => One,
        _ => Metrics.OfSpaces[metric],
    };

    /// <summary>
    /// The link to what explains the contribution: the Space's own value among the same Spaces, or the Space where it counts as one.
    /// </summary>
    public static string Explanation(BoardQuery board, string space)
    {
        var term = Of(board.Metric.Id);
        var own = board with { Subject = BoardSubject.Spaces, Metric = term, IsGrowth = false, WindowBefore = null };
        return term == One ? ApiLinks.Space(space) : ApiLinks.Explain(own, space);
    }
}
