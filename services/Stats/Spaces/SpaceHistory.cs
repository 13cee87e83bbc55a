using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>Reads the kept events of one Space that its projection is computed from.</summary>
internal static class SpaceHistory
{
    private const string Since = "SELECT since FROM entity_locks WHERE kind = 1 AND id = $1";

    /// <summary>Those that count, in no order; none where nothing is known of the Space.</summary>
    /// <param name="connection">A connection in a snapshot.</param>
    /// <param name="id">The Space.</param>
    /// <param name="pastRevision">The past revision whose events are meant, or null for what counts now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<List<KeptEvent>> ReadAsync(
        NpgsqlConnection connection, string id, long? pastRevision, CancellationToken cancellationToken)
    {
        if (pastRevision is { } revision)
        {
            return (await KeptEventReader.PastOfSpacesAsync(connection, [id], revision, cancellationToken))[id];
        }

        await using var command = new NpgsqlCommand(Since, connection) { Parameters = { Sql.Text(id) } };
        return await command.ExecuteScalarAsync(cancellationToken) is DateTime since
            ? (await KeptEventReader.OfSpacesAsync(connection, [id], since, cancellationToken))[id]
            : [];
    }
}
