namespace SpacesPlatform.Stats.Lift;

/// <summary>What <see cref="LiftReader"/> asks. The Space's id is <c>$1</c>.</summary>
internal static class LiftSql
{
    public const string Space =
        """
        SELECT title, host_ids, on_boards, started_at, tie_in_kind, tie_in_ref, peak_listeners::numeric, listener_seconds
        FROM spaces WHERE id = $1
        """;

    /// <summary>The baseline of the hosts <c>$2</c>, of Spaces that started in [<c>$3</c>, <c>$4</c>).</summary>
    private const string Baseline =
        """
        SELECT other.id, other.started_at, other.peak_listeners, other.listener_seconds
        FROM (SELECT DISTINCT link.space_id
              FROM unnest($2) host (id) JOIN space_accounts link ON link.account_id = host.id AND link.involvement = 1) hosted
        JOIN spaces other ON other.id = hosted.space_id
        WHERE other.on_boards AND other.id <> $1 AND other.started_at >= $3 AND other.started_at < $4
        """;

    /// <summary>
    /// One row. Of <c>n</c> values in order the middle ones are number <c>(n + 1) / 2</c> and <c>(n + 2) / 2</c>, the same one
    /// where <c>n</c> is odd.
    /// </summary>
    public const string Medians =
        $"""
        WITH baseline AS MATERIALIZED ({Baseline}), numbered AS (
            SELECT peak_listeners::numeric, listener_seconds,
                   row_number() OVER (ORDER BY peak_listeners) AS by_peak,
                   row_number() OVER (ORDER BY listener_seconds) AS by_seconds
            FROM baseline), counted AS (
            SELECT count(*) AS spaces, count(peak_listeners) AS peaks, count(listener_seconds) AS seconds FROM baseline)
        SELECT spaces, peaks, seconds,
               (SELECT div(sum(peak_listeners), count(*)) FROM numbered
                WHERE peak_listeners IS NOT NULL AND by_peak IN ((peaks + 1) / 2, (peaks + 2) / 2)),
               (SELECT div(sum(listener_seconds), count(*)) FROM numbered
                WHERE listener_seconds IS NOT NULL AND by_seconds IN ((seconds + 1) / 2, (seconds + 2) / 2))
        FROM counted
        """;

    /// <summary>The newest <c>$5</c> of the baseline.</summary>
    public const string Newest = $"SELECT id FROM ({Baseline}) other ORDER BY started_at DESC, id LIMIT $5";
}
