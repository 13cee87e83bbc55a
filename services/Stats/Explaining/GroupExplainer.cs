using Npgsql;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Explains a group from the Spaces that contribute to its value.</summary>
internal static class GroupExplainer
{
    private const int MostContributions = 20;

    /// <param name="snapshot">The snapshot that its place was read in.</param>
    /// <param name="board">A board of groups that it is on.</param>
    /// <param name="excerpt">The group among its neighbours.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<GroupExplanation> ExplainAsync(
        BoardSnapshot snapshot, BoardQuery board, BoardExcerpt excerpt, CancellationToken cancellationToken)
    {
        var (id, metric) = (excerpt.Entry.Id, board.Metric.Id);
        var (sums, contributions) = await ReadAsync(snapshot, board, id, cancellationToken);
        var formula = GroupFormula.Of(metric, sums);
        var explanation = new GroupExplanation(excerpt, formula)
        {
            ContributionsTotal = sums.Spaces,
            Contributions = contributions,
            Evidence = [ApiLinks.Entry(board, id)],
        };
        if (!board.IsGrowth)
        {
            return explanation;
        }

        // The links name the board of the metric that grew, in either window.
        var (current, preceding) = (Window(board, board.Window), Window(board, board.WindowBefore!.Value));
        var (sumsBefore, _) = await ReadAsync(snapshot, preceding, id, cancellationToken);
        var before = GroupFormula.Of(metric, sumsBefore);
        var growth = GroupFormula.Growth(metric, formula.Value, before.Value);
        return explanation with
        {
            ComputedValue = growth.Value,
            Formula = growth.Text,
            Current = Explained(current, id, formula, sums),
            Preceding = Explained(preceding, id, before, sumsBefore),
            Evidence = [ApiLinks.Entry(current, id), ApiLinks.Entry(preceding, id)],
        };
    }

    private static BoardQuery Window(BoardQuery board, TimeRange window) =>
        board with { IsGrowth = false, Window = window, WindowBefore = null };

    private static GroupWindow Explained(BoardQuery board, string id, Formula formula, GroupSums sums) =>
        new(board.Range.From, board.Range.To, formula.Value, formula.Text, sums.Spaces, ApiLinks.Explain(board, id));

    private static async Task<(GroupSums Sums, List<Contribution> Contributions)> ReadAsync(
        BoardSnapshot snapshot, BoardQuery board, string id, CancellationToken cancellationToken)
    {
        var term = GroupTerms.Of(board.Metric.Id);
        var sql = new BoardSql(board, snapshot.Source);
        var members = sql.Members(board.Range, id);
        var contributing =
            $"""
            SELECT id, title, value::numeric, achieved_at
            FROM (SELECT id, title, {term.Value} AS value, {term.AchievedAt} AS achieved_at FROM ({members}) space) term
            WHERE value IS NOT NULL ORDER BY {BoardSql.Order} LIMIT {MostContributions}
            """;
        await using var batch = new NpgsqlBatch(snapshot.Connection);
        sql.AddTo(batch, GroupSums.Sql(members, term));
        sql.AddTo(batch, contributing);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var sums = GroupSums.Read(reader);
        await reader.NextResultAsync(cancellationToken);
        var contributions = new List<Contribution>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var space = reader.GetString(0);
            contributions.Add(new(
                new(space, reader.OrNull<string>(1)),
                reader.GetDecimal(2),
                reader.GetFieldValue<DateTimeOffset>(3),
                GroupTerms.Explanation(board, space)));
        }

        return (sums, contributions);
    }
}
