using Npgsql;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Compares places of a board of groups with those of the preceding window.</summary>
internal static class DeltaReader
{
    /// <summary>The same places with their deltas; a Space is in one window only and a growth is a comparison already.</summary>
    public static async Task<List<BoardPlace>> CompareAsync(
        NpgsqlConnection connection, BoardQuery board, BoardSql sql, List<BoardPlace> places, CancellationToken cancellationToken)
    {
        if (board.Preceding is null || !board.Subject.IsOfGroups || board.IsGrowth || places.Count == 0)
        {
            return places;
        }

        var text =
            $"""
            SELECT id, value, rank FROM (SELECT id, value::numeric, rank() OVER (ORDER BY value DESC) FROM ({sql.Preceding()}) entry) before
            WHERE id = ANY ({sql.Parameter(places.Select(place => place.Id).ToArray())})
            """;
        await using var batch = new NpgsqlBatch(connection);
        sql.AddTo(batch, text);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var before = new Dictionary<string, (decimal Value, long Rank)>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            before[reader.GetString(0)] = (reader.GetDecimal(1), reader.GetInt64(2));
        }

        return [.. places.Select(place => before.TryGetValue(place.Id, out var then)
            ? place with { Delta = Delta.Of(place, then.Rank, then.Value) }
            : place)];
    }
}
