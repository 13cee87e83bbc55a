using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Groups;

/// <summary>Reads all that is shown of a hashtag or a series in one snapshot and one round trip.</summary>
internal sealed class GroupReader(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const int BoardLimit = 100;

    private static readonly GroupSql Hashtags = new(BoardSubject.Hashtags);
    private static readonly GroupSql Series = new(BoardSubject.Series);

    /// <summary>Null when no Space has the hashtag, which is given as Spaces have it.</summary>
    public Task<GroupAnswer?> FindHashtagAsync(string hashtag, CancellationToken cancellationToken) =>
        FindAsync(BoardSubject.Hashtags, Hashtags, hashtag, spaces => spaces with { Hashtag = hashtag }, cancellationToken);

    /// <summary>Null when no Space is of the series.</summary>
    public Task<GroupAnswer?> FindSeriesAsync(string series, CancellationToken cancellationToken) =>
        FindAsync(BoardSubject.Series, Series, series, spaces => spaces with { Series = series }, cancellationToken);

    private async Task<GroupAnswer?> FindAsync(
        BoardSubject subject, GroupSql sql, string id, Func<BoardQuery, BoardQuery> filter, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginSnapshotAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        GroupFigures.AddTo(batch, sql, id);
        batch.Add(sql.Hosts, Sql.Text(id));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var figures = await GroupFigures.ReadAsync(reader, time.GetUtcNow(), cancellationToken);
        if (figures.Spaces.Count == 0)
        {
            return null;
        }

        await reader.NextResultAsync(cancellationToken);
        var hosts = new List<GroupHost>();
        while (await reader.ReadAsync(cancellationToken))
        {
            hosts.Add(new(reader.GetString(0), reader.OrNull<string>(1), reader.OrNull<string>(2), reader.GetInt64(3)));
        }

        return new()
        {
            Id = id,
            Totals = figures.Totals,
            BestSpace = figures.Best,
            Rank = figures.Rank,
            Spaces = figures.Spaces,
            Hosts = hosts,
            Evidence = [.. Evidence(subject, id, figures, filter)],
        };
    }

    private static IEnumerable<string> Evidence(
        BoardSubject subject, string id, GroupFigures figures, Func<BoardQuery, BoardQuery> filter)
    {
        yield return ApiLinks.Board(filter(Board(BoardSubject.Spaces)), BoardLimit);
        if (figures.Best is { } best)
        {
            yield return ApiLinks.Entry(Board(subject), id);
            yield return ApiLinks.Space(best.Id);
        }
    }

    private static BoardQuery Board(BoardSubject subject) => new()
    {
        Subject = subject,
        Metric = subject.Metrics[Metrics.Default],
        Window = default,
        Involvement = Involvements.Default,
    };
}
