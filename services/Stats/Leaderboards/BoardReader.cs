using System.Data;
using Npgsql;
using SpacesPlatform.Stats.Applying;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Reads places of a board, in one snapshot with the revision that they belong to.</summary>
internal sealed class BoardReader(NpgsqlDataSource dataSource)
{
    private const string Revision =
        """
        SELECT current.value, (extract(epoch FROM batch.applied_at - batch.oldest_received_at) * 1000)::bigint
        FROM current_revision current LEFT JOIN batches batch ON batch.revision = current.value
        """;

    /// <summary>The newest revision, for answers that need not be made again.</summary>
    public async Task<long> CurrentRevisionAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT value FROM current_revision");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The places behind <paramref name="after"/>, or the first; one more than the limit tells that there are more.</summary>
    public async Task<BoardReading> PageAsync(
        BoardQuery board, int limit, BoardCursor? after, CancellationToken cancellationToken)
    {
        var sql = new BoardSql(board, after?.Revision);
        var behind = after is null ? "true" : BoardSql.Behind(
            sql.Parameter(after.Last.Value), sql.Parameter(after.Last.AchievedAt.UtcDateTime), sql.Parameter(after.Last.Id));
        var page = $"SELECT id, value::numeric, achieved_at FROM ({sql.Relation}) entry WHERE {behind} ORDER BY {BoardSql.Order} LIMIT {limit + 1}";
        var total = $"SELECT count(*) FROM ({sql.Relation}) entry";

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(Revision);
        sql.AddTo(batch, total);
        sql.AddTo(batch, page);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);

        await reader.ReadAsync(cancellationToken);
        var revision = after?.Revision ?? reader.GetInt64(0);
        var freshness = reader.IsDBNull(1) ? (long?)null : reader.GetInt64(1);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var count = reader.GetInt64(0);
        await reader.NextResultAsync(cancellationToken);
        var places = await PlacesAsync(reader, after?.Last, cancellationToken);
        return new(revision, freshness, count, places);
    }

    /// <summary>The entry with up to <paramref name="around"/> neighbours on each side, or null if it is not on the board.</summary>
    public async Task<(long Revision, BoardPlace Entry, List<BoardPlace> Places)?> AroundAsync(
        BoardQuery board, string id, int around, CancellationToken cancellationToken)
    {
        var sql = new BoardSql(board, null);
        var (value, achievedAt, own) = ("(SELECT value FROM own)", "(SELECT achieved_at FROM own)", "(SELECT id FROM own)");
        var text =
            $"""
            WITH entry AS MATERIALIZED ({sql.Relation}), own AS (SELECT * FROM entry WHERE id = {sql.Parameter(id)}), shown AS (
                (SELECT * FROM entry WHERE {BoardSql.Before(value, achievedAt, own)} ORDER BY {BoardSql.ReverseOrder} LIMIT {around})
                UNION ALL (SELECT * FROM own)
                UNION ALL (SELECT * FROM entry WHERE {BoardSql.Behind(value, achievedAt, own)} ORDER BY {BoardSql.Order} LIMIT {around}))
            SELECT (SELECT value FROM current_revision) AS revision,
                   (SELECT count(*) FROM entry WHERE {BoardSql.Before(value, achievedAt, own)}) AS before,
                   (SELECT count(*) FROM entry WHERE value > (SELECT max(value) FROM shown)) AS better,
                   id, value::numeric, achieved_at
            FROM shown WHERE EXISTS (SELECT FROM own) ORDER BY {BoardSql.Order}
            """;

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        sql.AddTo(batch, text);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var places = new List<BoardPlace>();
        var (revision, before, better) = (0L, 0L, 0L);
        while (await reader.ReadAsync(cancellationToken))
        {
            (revision, before, better) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
            places.Add(new(0, 0, reader.GetString(3), reader.GetDecimal(4), reader.GetFieldValue<DateTimeOffset>(5)));
        }

        var index = places.FindIndex(place => place.Id == id);
        if (index < 0)
        {
            return null;
        }

        // What stands above the excerpt tells the first one's rank and position; the others follow from the one before.
        for (var i = 0; i < places.Count; i++)
        {
            var position = before + 1 + i - index;
            var rank = i == 0 ? better + 1 : places[i].Value == places[i - 1].Value ? places[i - 1].Rank : position;
            places[i] = places[i] with { Rank = rank, Position = position };
        }

        return (revision, places[index], places);
    }

    private static async Task<List<BoardPlace>> PlacesAsync(NpgsqlDataReader reader, BoardPlace? last, CancellationToken cancellationToken)
    {
        var places = new List<BoardPlace>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var position = (last?.Position ?? 0) + 1;
            var value = reader.GetDecimal(1);
            last = new(last?.Value == value ? last.Rank : position, position, reader.GetString(0), value, reader.GetFieldValue<DateTimeOffset>(2));
            places.Add(last);
        }

        return places;
    }
}
