using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Groups;

/// <summary>
/// What is asked of one group, of all time, in the definitions of the metrics of groups. The group's id is <c>$1</c>.
/// </summary>
internal sealed class GroupSql
{
    public GroupSql(BoardSubject subject)
    {
        var spaces = subject.Link is { } link
            ? $"""
                FROM space_accounts link JOIN spaces space ON space.id = link.space_id
                WHERE link.account_id = $1 AND link.involvement = {(short)link}
                """
            : $"FROM spaces space WHERE {subject.Member!(Involvements.Default, "$1")}";

        // Sums are in milliseconds and divided once; a Space whose metric is null contributes nothing.
        Totals =
            $"""
            SELECT count(*)::numeric, max(started_at),
                   sum(total_listeners::numeric), max(total_listeners_at),
                   div(sum(listener_ms), 1000), max(curve_end),
                   div(sum(duration_ms), 1000), max(ended_at) FILTER (WHERE duration_ms IS NOT NULL),
                   div(sum(listener_ms), nullif(sum(observed_ms), 0)), max(curve_end) FILTER (WHERE observed_ms > 0)
            {spaces} AND on_boards
            """;
        Best =
            $"""
            SELECT best.*, 1 + (
                SELECT count(DISTINCT grouped.id)
                FROM spaces space, LATERAL {subject.GroupKey!(Involvements.Default)} AS grouped (id)
                WHERE space.on_boards AND space.peak_listeners > best.peak_listeners)
            FROM (
                SELECT space.id, title, started_at, peak_listeners, peak_listeners_at
                {spaces} AND on_boards AND peak_listeners IS NOT NULL
                ORDER BY peak_listeners DESC, peak_listeners_at, space.id LIMIT 1) best
            """;
        Spaces =
            $"""
            SELECT space.id, title, state, started_at, ended_at, peak_listeners
            {spaces}
            ORDER BY coalesce(started_at, scheduled_start) DESC NULLS LAST, space.id LIMIT 100
            """;
        Hosts =
            $"""
            SELECT hosted.id, account.handle, account.display_name, hosted.appearances
            FROM (SELECT host.id COLLATE "C" AS id, count(*) AS appearances
                  FROM (SELECT host_ids {spaces} AND on_boards) space, unnest(host_ids) host (id)
                  GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 100) hosted
            LEFT JOIN accounts account ON account.id = hosted.id
            ORDER BY hosted.appearances DESC, hosted.id
            """;
    }

    /// <summary>One row.</summary>
    public string Totals { get; }

    /// <summary>The Space of the group's peak, with the rank that the peak gives; no row without a peak.</summary>
    public string Best { get; }

    /// <summary>The newest ones; a Space that has not begun stands where it is scheduled.</summary>
    public string Spaces { get; }

    /// <summary>Who hosted its Spaces on boards, by how many.</summary>
    public string Hosts { get; }
}
