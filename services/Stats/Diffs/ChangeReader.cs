using Npgsql;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Diffs;

/// <summary>Compares a board with itself in another state, all in the database: a board of groups may be long.</summary>
internal static class ChangeReader
{
    /// <summary>The first changes, by the better of an entry's positions, and how many there are.</summary>
    /// <param name="connection">The connection of both states.</param>
    /// <param name="before">The board before.</param>
    /// <param name="after">The board after; shares its parameters with <paramref name="before"/>.</param>
    /// <param name="limit">The most changes to return.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<(List<ChangedPlace> Changes, long Total)> ReadAsync(
        NpgsqlConnection connection, BoardSql before, BoardSql after, int limit, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        before.AddTo(
            batch,
            $"""
            SELECT coalesce(before.id, after.id), count(*) OVER (),
                   before.rank, before.position, before.value, before.achieved_at,
                   after.rank, after.position, after.value, after.achieved_at
            FROM ({Ranked(before)}) before FULL JOIN ({Ranked(after)}) after ON after.id = before.id
            WHERE (before.rank, before.position, before.value, before.achieved_at)
                IS DISTINCT FROM (after.rank, after.position, after.value, after.achieved_at)
            ORDER BY least(before.position, after.position), 1 LIMIT {limit}
            """);
        var (changes, total) = (new List<ChangedPlace>(), 0L);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var id = reader.GetString(0);
            total = reader.GetInt64(1);
            changes.Add(new(id, Place(reader, id, 2), Place(reader, id, 6)));
        }

        return (changes, total);
    }

    private static string Ranked(BoardSql sql) =>
        $"""
        SELECT id, value::numeric AS value, achieved_at,
               rank() OVER (ORDER BY value DESC) AS rank, row_number() OVER (ORDER BY {BoardSql.Order}) AS position
        FROM ({sql.Relation}) entry
        """;

    private static BoardPlace? Place(NpgsqlDataReader reader, string id, int column) =>
        reader.ValueOrNull<long>(column) is { } rank
            ? new(rank, reader.GetInt64(column + 1), id, reader.GetDecimal(column + 2), reader.GetFieldValue<DateTimeOffset>(column + 3))
            : null;
}
