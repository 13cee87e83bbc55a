namespace SpacesPlatform.Stats.Accounts;

/// <summary>What <see cref="HostReader"/> asks: everything of one host, in the definitions of the metrics of groups.</summary>
internal static class HostSql
{
    private const string Hosted =
        """
        FROM space_accounts link JOIN spaces space ON space.id = link.space_id
        WHERE link.account_id = $1 AND link.involvement = 1
        """;

    /// <summary>One row, or none for an account that nothing is known of.</summary>
    public const string Account =
        """
        SELECT account.handle, account.display_name, account.categories
        FROM (SELECT $1::text COLLATE "C" AS id) asked LEFT JOIN accounts account ON account.id = asked.id
        WHERE account.id IS NOT NULL OR EXISTS (SELECT FROM space_accounts link WHERE link.account_id = asked.id)
        """;

    /// <summary>Sums are in milliseconds and divided once; a Space whose metric is null contributes nothing.</summary>
    public const string Totals =
        $"""
        SELECT count(*)::numeric, max(started_at),
               sum(total_listeners::numeric), max(total_listeners_at),
               div(sum(listener_ms), 1000), max(curve_end),
               div(sum(duration_ms), 1000), max(ended_at) FILTER (WHERE duration_ms IS NOT NULL),
               div(sum(listener_ms), nullif(sum(observed_ms), 0)), max(curve_end) FILTER (WHERE observed_ms > 0)
        {Hosted} AND on_boards
        """;

    /// <summary>The Space of the host's peak, with the rank that the peak gives.</summary>
    public const string Best =
        $"""
        SELECT best.*, 1 + (
            SELECT count(DISTINCT link.account_id) FROM space_accounts link JOIN spaces space ON space.id = link.space_id
            WHERE link.involvement = 1 AND space.on_boards AND space.peak_listeners > best.peak_listeners)
        FROM (
            SELECT space.id, title, started_at, peak_listeners, peak_listeners_at
            {Hosted} AND on_boards AND peak_listeners IS NOT NULL
            ORDER BY peak_listeners DESC, peak_listeners_at, space.id LIMIT 1) best
        """;

    /// <summary>A Space that has not begun stands where it is scheduled.</summary>
    public const string Spaces =
        $"""
        SELECT space.id, title, state, started_at, ended_at, peak_listeners
        {Hosted}
        ORDER BY coalesce(started_at, scheduled_start) DESC NULLS LAST, space.id LIMIT 100
        """;
}
