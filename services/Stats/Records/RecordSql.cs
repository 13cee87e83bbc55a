using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Records;

/// <summary>
/// Finds the records among the values of a board of Spaces in one pass in the order of their achievement. Only records and
/// what equalled them leave the database.
/// </summary>
internal static class RecordSql
{
    /// <summary>Of values achieved at one time the greatest goes first: only it can be a record.</summary>
    private const string Order = "achieved_at, value DESC, id, host_id";

    /// <summary>The newest items and the record that stands, oldest first, with who was dethroned.</summary>
    public static string Timeline(RecordQuery query, BoardSql sql)
    {
        var (value, achievedAt) = (query.Board.Metric.Value, query.Board.Metric.AchievedAt);
        var (host, hosts) = query.OfHosts ? ("host.id COLLATE \"C\"", ", unnest(space.host_ids) AS host (id)") : ("NULL::text", "");
        return $"""
            WITH held AS (
                SELECT space.id, {host} AS host_id, {value} AS value, {achievedAt} AS achieved_at
                FROM ({sql.Spaces}) space{hosts} WHERE {value} IS NOT NULL),
            placed AS (
                SELECT *, max(value) OVER (ORDER BY {Order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS standing,
                       rank() OVER (ORDER BY value DESC) AS rank,
                       row_number() OVER (ORDER BY value DESC, achieved_at, id, host_id) AS position
                FROM held),
            timeline AS (
                SELECT *, coalesce(value = standing, false) AS equalled FROM placed WHERE standing IS NULL OR value >= standing),
            numbered AS (
                SELECT *, row_number() OVER (ORDER BY {Order}) AS number, count(*) OVER () AS total,
                       NOT equalled AND lead(id) OVER alike IS NULL AS is_current,
                       {string.Join(", ", Columns.Select(column => $"lag({column}) OVER alike AS beaten_{column}"))}
                FROM timeline WINDOW alike AS (PARTITION BY equalled ORDER BY {Order}))
            SELECT {List("")}, NOT equalled AND standing IS NOT NULL AS beats, {List("beaten_")}, (value - standing)::numeric,
                   equalled, is_current, number > total - {query.Limit}, total
            FROM numbered WHERE number > total - {query.Limit} OR is_current ORDER BY number
            """;
    }

    private static readonly string[] Columns = ["rank", "position", "id", "value", "achieved_at", "host_id"];

    private static string List(string prefix) =>
        string.Join(", ", Columns.Select(column => column == "value" ? $"{prefix}{column}::numeric" : prefix + column));
}
