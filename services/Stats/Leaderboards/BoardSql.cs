using Npgsql;
using SpacesPlatform.Stats.Applying;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>The SQL of one board: a relation of id, value and achieved_at, one row an entry. Values are parameters, always.</summary>
internal sealed class BoardSql
{
    /// <summary>Better entries first: greater values, then earlier ones, then ids in ordinal order.</summary>
    public const string Order = "value DESC, achieved_at, id";
    public const string ReverseOrder = "value, achieved_at DESC, id DESC";

    private readonly List<NpgsqlParameter> parameters;
    private readonly BoardQuery board;
    private readonly SpaceSource source;
    private readonly string spaces;

    /// <param name="board">The board.</param>
    /// <param name="source">The Spaces that it is computed from.</param>
    /// <param name="beside">Another board's SQL for the same command: they share their parameters.</param>
    public BoardSql(BoardQuery board, SpaceSource source, BoardSql? beside = null)
    {
        this.board = board;
        this.source = source;
        parameters = beside?.parameters ?? [];
        var conditions = string.Join(" AND ", Conditions());
        spaces = $"SELECT * FROM {source.Relation(Parameter)} space WHERE {conditions}";
        Spaces = Within(board.Range);
        Current = Values(board.Range);
        Relation = board.IsGrowth ? Growth() : Current;
    }

    /// <summary>The Spaces of the window that the board is computed from, all columns of <see cref="BoardColumns"/>.</summary>
    public string Spaces { get; }

    public string Relation { get; }

    private string Current { get; }

    /// <summary>Adds a parameter and returns how the SQL names it.</summary>
    public string Parameter<T>(T value)
    {
        parameters.Add(Sql.Of(value));
        return $"${parameters.Count}";
    }

    /// <summary>A command of the batch that sees all parameters.</summary>
    public void AddTo(NpgsqlBatch batch, string text) => batch.Add(text, parameters.Select(parameter => parameter.Clone()));

    /// <summary>The Spaces of a window that count for one group, all columns of <see cref="BoardColumns"/>.</summary>
    public string Members(TimeRange range, string group)
    {
        var named = Parameter(group);
        var members = $"{Within(range)} AND {board.Subject.Member!(board.Involvement, named)}";

        if (board.Subject.Link is not { } link || source.Revision is not null)
        {
            return members;
        }

        // Links are of now, and lead to an account's Spaces without a look at all others.
        var linked = $"SELECT link.space_id FROM space_accounts link WHERE link.account_id = {named} AND link.involvement = {(short)link}";
        return $"{members} AND space.id IN ({linked})";
    }

    /// <summary>The same board in the preceding window.</summary>
    public string Preceding() =>
        Values(board.Preceding ?? throw new InvalidOperationException("A window without bounds has none before it."));

    /// <summary>
    /// The Spaces that make the values of some entries, one row each: entry, space_id, and the accounts whose categories choose
    /// the Space, where categories choose at all.
    /// </summary>
    /// <param name="ids">How the SQL names the array of the entries' ids.</param>
    public string Contributions(string ids)
    {
        var accounts = board.Category is null && board.Subject != BoardSubject.Categories ? "'{}'::text[]"
            : board.Involvement == "speaker" ? "space.speaker_ids" : "space.host_ids";
        var key = board.Subject.GroupKey?.Invoke(board.Involvement) ?? "(SELECT space.id)";
        var spaces = board is { IsGrowth: true, Preceding: { } before } ? $"{Spaces} UNION ALL {Within(before)}" : Spaces;

        // By itself a Space has the metric of its group, or null: then it contributes nothing.
        return $"""
            SELECT grouped.id COLLATE "C" AS entry, space.id AS space_id, {accounts} AS accounts
            FROM ({spaces}) space, LATERAL {key} AS grouped (id) JOIN unnest({ids}) AS asked (id) ON asked.id = grouped.id
            GROUP BY 1, 2, 3 HAVING {(board.Subject.IsOfGroups ? board.Metric.Value : $"max({board.Metric.Value})")} IS NOT NULL
            """;
    }

    /// <summary>The entries behind (or, reversed, before) one in the board's order.</summary>
    public static string Behind(string value, string achievedAt, string id) =>
        $"(value < {value} OR (value = {value} AND (achieved_at, id) > ({achievedAt}, {id} COLLATE \"C\")))";

    public static string Before(string value, string achievedAt, string id) =>
        $"(value > {value} OR (value = {value} AND (achieved_at, id) < ({achievedAt}, {id} COLLATE \"C\")))";

    /// <summary>Multiplied first and divided once: the quotient is exact, and rounded down also where a value fell.</summary>
    private string Growth() =>
        $"""
        SELECT now.id, div(now.value::numeric * 10000, before.value::numeric) - 10000 AS value, now.achieved_at
        FROM ({Current}) now JOIN ({Preceding()}) before ON before.id = now.id AND before.value > 0
        """;

    private string Values(TimeRange range)
    {
        var (value, achievedAt) = (board.Metric.Value, board.Metric.AchievedAt);
        return board.Subject.GroupKey is { } key
            ? $"""
                SELECT id, value, achieved_at FROM (
                    SELECT grouped.id COLLATE "C" AS id, {value} AS value, {achievedAt} AS achieved_at
                    FROM ({Within(range)}) space, LATERAL {key(board.Involvement)} AS grouped (id) GROUP BY 1) ranked
                WHERE value IS NOT NULL
                """
            : $"SELECT id, {value} AS value, {achievedAt} AS achieved_at FROM ({Within(range)}) space WHERE {value} IS NOT NULL";
    }

    private string Within(TimeRange range)
    {
        var from = range.From is { } start ? $" AND started_at >= {Parameter(start.UtcDateTime)}" : "";
        var to = range.To is { } end ? $" AND started_at < {Parameter(end.UtcDateTime)}" : "";
        return spaces + from + to;
    }

    private IEnumerable<string> Conditions()
    {
        yield return "space.on_boards";
        if (board.Category is { } category)
        {
            yield return $"space.{Involvements.PathsOf(board.Involvement)} @> ARRAY[{Parameter(category)}]";
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
