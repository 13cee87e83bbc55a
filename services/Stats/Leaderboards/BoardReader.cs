using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Reads places of a board in a snapshot, with the revision that they belong to.</summary>
internal static class BoardReader
{
    /// <summary>Of the newest revision, or of a given one.</summary>
    private const string Revision =
        """
        SELECT coalesce($1, current.value), batch.applied_at,
               (extract(epoch FROM batch.applied_at - batch.oldest_received_at) * 1000)::bigint
        FROM current_revision current LEFT JOIN batches batch ON batch.revision = coalesce($1, current.value)
        """;

    /// <summary>The places behind <paramref name="after"/>, or the first; one more than the limit tells that there are more.</summary>
    /// <exception cref="ReadRefusedException">As of a past moment, the board is of too many Spaces.</exception>
    public static async Task<BoardReading> PageAsync(
        BoardSnapshot snapshot, BoardQuery board, int limit, BoardPlace? after, CancellationToken cancellationToken)
    {
        var sql = new BoardSql(board, snapshot.Source);
        var behind = after is null ? "true" : BoardSql.Behind(
            sql.Parameter(after.Value), sql.Parameter(after.AchievedAt.UtcDateTime), sql.Parameter(after.Id));
        var page = $"SELECT id, value::numeric, achieved_at FROM ({sql.Relation}) entry WHERE {behind} ORDER BY {BoardSql.Order} LIMIT {limit + 1}";
        var total = $"SELECT count(*) FROM ({sql.Relation}) entry";

        await CheckWidthAsync(snapshot, sql, cancellationToken);
        await using var batch = new NpgsqlBatch(snapshot.Connection);
        batch.Add(Revision, Sql.Number(snapshot.Source.Revision));
        sql.AddTo(batch, total);
        sql.AddTo(batch, page);
        long revision, count;
        DateTimeOffset? appliedAt;
        long? freshness;
        List<BoardPlace> places;
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
        {
            await reader.ReadAsync(cancellationToken);
            revision = reader.GetInt64(0);
            appliedAt = reader.ValueOrNull<DateTimeOffset>(1);
            freshness = reader.ValueOrNull<long>(2);
            await reader.NextResultAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            count = reader.GetInt64(0);
            await reader.NextResultAsync(cancellationToken);
            places = await PlacesAsync(reader, after, cancellationToken);
        }

        places = await DeltaReader.CompareAsync(snapshot.Connection, board, sql, places, cancellationToken);
        return new(revision, appliedAt, freshness, count, places);
    }

    /// <summary>The entry with up to <paramref name="around"/> neighbours on each side, or null if it is not on the board.</summary>
    /// <exception cref="ReadRefusedException">As of a past moment, the board is of too many Spaces.</exception>
    public static async Task<BoardSurroundings?> AroundAsync(
        BoardSnapshot snapshot, BoardQuery board, string id, int around, CancellationToken cancellationToken)
    {
        var sql = new BoardSql(board, snapshot.Source);
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

        await CheckWidthAsync(snapshot, sql, cancellationToken);
        await using var batch = new NpgsqlBatch(snapshot.Connection);
        sql.AddTo(batch, text);
        var places = new List<BoardPlace>();
        var (revision, before, better) = (0L, 0L, 0L);
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                (revision, before, better) = (snapshot.Source.Revision ?? reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
                places.Add(new(0, 0, reader.GetString(3), reader.GetDecimal(4), reader.GetFieldValue<DateTimeOffset>(5)));
            }
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

        places = await DeltaReader.CompareAsync(snapshot.Connection, board, sql, places, cancellationToken);
        return new(revision, places[index], places);
    }

    /// <summary>What is computed as of a past moment is computed from so many Spaces at most.</summary>
    /// <exception cref="ReadRefusedException">There are more.</exception>
    public static async Task CheckWidthAsync(BoardSnapshot snapshot, BoardSql sql, CancellationToken cancellationToken)
    {
        if (!snapshot.Source.IsPast)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(snapshot.Connection);
        sql.AddTo(batch, $"SELECT count(*) FROM (SELECT FROM ({sql.Spaces}) space LIMIT {PastSpaces.Most + 1}) counted");
        if (await batch.ExecuteScalarAsync(cancellationToken) is > (long)PastSpaces.Most)
        {
            throw ReadRefusals.AsOfTooWide();
        }
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
