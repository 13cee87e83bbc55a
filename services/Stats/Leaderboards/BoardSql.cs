using Npgsql;
using SpacesPlatform.Stats.Applying;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>The SQL of one board: a relation of id, value and achieved_at, one row an entry. Values are parameters, always.</summary>
internal sealed class BoardSql
{
    /// <summary>Better entries first: greater values, then earlier ones, then ids in ordinal order.</summary>
    public const string Order = "value DESC, achieved_at, id";
    public const string ReverseOrder = "value, achieved_at DESC, id DESC";

    private readonly List<NpgsqlParameter> parameters = [];

    /// <param name="board">The board.</param>
    /// <param name="revision">The revision that it is read as of, or null for what is committed now.</param>
    public BoardSql(BoardQuery board, long? revision)
    {
        var spaces = $"SELECT * FROM {Source(revision)} space WHERE {string.Join(" AND ", Conditions(board))}";
        Relation = board.Subject.GroupKey is { } key
            ? $"""
                SELECT id, value, achieved_at FROM (
                    SELECT grouped.id COLLATE "C" AS id, {board.Metric.Value} AS value, {board.Metric.AchievedAt} AS achieved_at
                    FROM ({spaces}) space, LATERAL {key} AS grouped (id) GROUP BY 1) ranked
                WHERE value IS NOT NULL
                """
            : $"SELECT id, {board.Metric.Value} AS value, {board.Metric.AchievedAt} AS achieved_at FROM ({spaces}) space WHERE {board.Metric.Value} IS NOT NULL";
    }

    public string Relation { get; }

    /// <summary>Adds a parameter and returns how the SQL names it.</summary>
    public string Parameter<T>(T value)
    {
        parameters.Add(Sql.Of(value));
        return $"${parameters.Count}";
    }

    /// <summary>A command of the batch that sees all parameters.</summary>
    public void AddTo(NpgsqlBatch batch, string text) => batch.Add(text, parameters.Select(parameter => parameter.Clone()));

    /// <summary>The entries behind (or, reversed, before) one in the board's order.</summary>
    public static string Behind(string value, string achievedAt, string id) =>
        $"(value < {value} OR (value = {value} AND (achieved_at, id) > ({achievedAt}, {id} COLLATE \"C\")))";

    public static string Before(string value, string achievedAt, string id) =>
        $"(value > {value} OR (value = {value} AND (achieved_at, id) < ({achievedAt}, {id} COLLATE \"C\")))";

    /// <summary>
    /// As of a revision: what no later one wrote, and the versions that later ones replaced.
    /// </summary>
    private string Source(long? revision)
    {
        if (revision is not { } asOf)
        {
            return "spaces";
        }

        var at = Parameter(asOf);
        return $"""
            (SELECT {BoardColumns.List} FROM spaces WHERE revision <= {at}
             UNION ALL
             SELECT {BoardColumns.List} FROM space_versions WHERE superseded_by > {at} AND revision <= {at})
            """;
    }

    private IEnumerable<string> Conditions(BoardQuery board)
    {
        yield return "space.on_boards";
        if (board.Range.From is { } from)
        {
            yield return $"space.started_at >= {Parameter(from.UtcDateTime)}";
        }

        if (board.Range.To is { } to)
        {
            yield return $"space.started_at < {Parameter(to.UtcDateTime)}";
        }

        if (board.Category is { } category)
        {
            var paths = board.Involvement switch { "host" => "host_paths", "speaker" => "speaker_paths", _ => "category_paths" };
            yield return $"space.{paths} @> ARRAY[{Parameter(category)}]";
        }

        if (board.Hashtag is { } hashtag)
        {
            yield return $"space.hashtags @> ARRAY[{Parameter(hashtag)}]";
        }

        if (board.MinCoveragePercent is { } coverage)
        {
            yield return $"space.coverage_percent >= {Parameter(coverage)}";
        }

        foreach (var (column, value) in new[] { ("lang", board.Lang), ("series_id", board.Series), ("format", board.Format) })
        {
            if (value is not null)
            {
                yield return $"space.{column} = {Parameter(value)}";
            }
        }
    }
}
