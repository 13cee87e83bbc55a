using Npgsql;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Shares;

/// <summary>Reads shares in a snapshot.</summary>
internal static class ShareReader
{
    /// <exception cref="ReadRefusedException">As of a past moment, the board is of too many Spaces.</exception>
    public static async Task<ShareReading> ReadAsync(BoardSnapshot snapshot, ShareQuery query, CancellationToken cancellationToken)
    {
        var reading = await BoardReader.PageAsync(snapshot, query.Board, query.Top, null, cancellationToken);
        var places = reading.Places.Take(query.Top).ToList();
        var counting = query.Board.Subject.Kind == EntryKind.Space
            ? await SpacesOfAsync(snapshot, query, places, cancellationToken)
            : await AccountsOfAsync(snapshot, query, places, cancellationToken);
        return new(reading.Revision, places, counting, reading.Places.Count > query.Top && reading.Places[query.Top].Value == places[^1].Value);
    }

    /// <summary>A Space counts if the same board of the category has it, by the same involvement.</summary>
    private static async Task<HashSet<string>> SpacesOfAsync(
        BoardSnapshot snapshot, ShareQuery query, List<BoardPlace> places, CancellationToken cancellationToken)
    {
        var sql = new BoardSql(query.Board with { Category = query.Category }, snapshot.Source);
        var asked = sql.Parameter(places.Select(place => place.Id).ToArray());
        await using var batch = new NpgsqlBatch(snapshot.Connection);
        sql.AddTo(batch, $"SELECT space.id FROM ({sql.Spaces}) space WHERE space.id = ANY ({asked})");
        var counting = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            counting.Add(reader.GetString(0));
        }

        return counting;
    }

    /// <summary>An account counts by its own categories.</summary>
    private static async Task<HashSet<string>> AccountsOfAsync(
        BoardSnapshot snapshot, ShareQuery query, List<BoardPlace> places, CancellationToken cancellationToken)
    {
        var accounts = await snapshot.AccountsAsync(places.Select(place => place.Id), cancellationToken);
        return accounts.Values.Where(account => CategoryPaths.WithAncestors(account.Categories).Contains(query.Category))
            .Select(account => account.Id).ToHashSet(StringComparer.Ordinal);
    }
}
