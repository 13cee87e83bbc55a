using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Records;

/// <summary>
/// Finds the records among the values of a board of Spaces: one sort by the time of their achievement and one count. Only records
/// and what equalled them are put into order, and leave the database.
/// </summary>
internal static class RecordSql
{
    /// <summary>Of values achieved at one time the greatest goes first: only it can be a record.</summary>
    private const string Order = "achieved_at, value DESC, id, host_id";

    /// <summary>How many of the values on the timeline a value is at most: those of one level come after all of lower ones.</summary>
    private const string Level = "width_bucket(-value, (SELECT steps FROM levels))";

    private static readonly string[] Columns = ["rank", "position", "id", "value", "achieved_at", "host_id"];

    /// <summary>The items that are shown and the record that stands, oldest first, with who was dethroned.</summary>
    public static string Timeline(RecordQuery query, BoardSql sql) =>
        $"""
        WITH {Held(query, sql)},
        best AS (SELECT *, max(value) OVER (ORDER BY achieved_at) AS by_then FROM held),
        reached AS (SELECT * FROM best WHERE value = by_then),
        levels AS (SELECT array_agg(level ORDER BY level) AS steps FROM (SELECT DISTINCT -value AS level FROM reached) level),
        counted AS (SELECT {Level} AS level, sum(holders) AS holders FROM held GROUP BY 1),
        above AS (
            SELECT level, coalesce(sum(holders) OVER (ORDER BY level ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::bigint AS better
            FROM counted),
        timeline AS (
            SELECT id, host_id, value, achieved_at, better + 1 AS rank,
                   better + row_number() OVER (PARTITION BY value ORDER BY {Order}) AS position,
                   row_number() OVER (PARTITION BY value ORDER BY {Order}) > 1 AS equalled
            FROM reached JOIN above ON above.level = {Level} CROSS JOIN unnest(host_ids) AS host (host_id)),
        numbered AS (
            SELECT *, row_number() OVER (ORDER BY {Order}) AS number, count(*) OVER () AS total,
                   NOT equalled AND lead(id) OVER alike IS NULL AS is_current,
                   {string.Join(", ", Columns.Select(column => $"lag({column}) OVER alike AS beaten_{column}"))}
            FROM timeline WINDOW alike AS (PARTITION BY equalled ORDER BY {Order})),
        shown AS (SELECT number FROM numbered WHERE {Eligible(query, sql)} ORDER BY number DESC LIMIT {query.Limit})
        SELECT {List("")}, NOT equalled AND beaten_id IS NOT NULL AS beats, {List("beaten_")},
               CASE WHEN equalled THEN 0 ELSE (value - beaten_value)::numeric END,
               equalled, is_current, number IN (SELECT number FROM shown), total
        FROM numbered WHERE number IN (SELECT number FROM shown) OR is_current ORDER BY number
        """;

    private static string Eligible(RecordQuery query, BoardSql sql)
    {
        if (query.LastOf is not { } period)
        {
            return "true";
        }

        var from = period.From is { } start ? $" AND achieved_at >= {sql.Parameter(start.UtcDateTime)}" : "";
        var to = period.To is { } end ? $" AND achieved_at < {sql.Parameter(end.UtcDateTime)}" : "";
        return "NOT equalled" + from + to;
    }

    /// <summary>The values with how many hold each; a Space that holds its value itself is given as a host without id.</summary>
    private static string Held(RecordQuery query, BoardSql sql)
    {
        var (value, achievedAt) = (query.Board.Metric.Value, query.Board.Metric.AchievedAt);
        var hosts = query.OfHosts ? "host_ids" : "ARRAY[NULL]::text[] COLLATE \"C\"";
        return $"""
            held AS (
                SELECT id, {value} AS value, {achievedAt} AS achieved_at, {hosts} AS host_ids, cardinality({hosts}) AS holders
                FROM ({sql.Spaces}) space WHERE {value} IS NOT NULL AND cardinality({hosts}) > 0)
            """;
    }

    private static string List(string prefix) =>
        string.Join(", ", Columns.Select(column => column == "value" ? $"{prefix}{column}::numeric" : prefix + column));
}
