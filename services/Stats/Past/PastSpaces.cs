using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Past;

/// <summary>
/// Stages the Spaces of a window as they were at a past revision. Most have not changed since and are read where they are;
/// the others are computed again from the events that counted then.
/// </summary>
internal sealed class PastSpaces(SpaceProjector projector)
{
    /// <summary>More would take longer than a reader waits.</summary>
    public const int Most = 10_000;

    private const int Chunk = 200;

    /// <summary>By every start that was ever named for them: one that was mended or taken back since is among them.</summary>
    private const string Changed =
        """
        SELECT DISTINCT named.space_id FROM space_starts named LEFT JOIN spaces space ON space.id = named.space_id
        WHERE named.started_at >= $1 AND named.started_at < $2 AND (space.id IS NULL OR space.revision > $3)
        LIMIT $4
        """;

    /// <summary>Stages them on the connection, until its transaction ends. Returns the table, or null where none changed.</summary>
    /// <param name="connection">A connection in a snapshot.</param>
    /// <param name="number">Tells the tables of one transaction apart.</param>
    /// <param name="range">The window, by the Spaces' starts.</param>
    /// <param name="revision">The past revision.</param>
    /// <param name="cancellationToken">Ends the staging.</param>
    /// <exception cref="Reading.ReadRefusedException">Too many changed since.</exception>
    public async Task<string?> StageAsync(
        NpgsqlConnection connection, int number, TimeRange range, long revision, CancellationToken cancellationToken)
    {
        var changed = await ChangedAsync(connection, range, revision, cancellationToken);
        if (changed.Count > Most)
        {
            throw Reading.ReadRefusals.AsOfTooWide();
        }

        if (changed.Count == 0)
        {
            return null;
        }

        var staging = $"past_spaces_{number}";
        await using (var create = new NpgsqlCommand(SpaceTable.Create(staging), connection))
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        foreach (var chunk in changed.Chunk(Chunk))
        {
            var events = await KeptEventReader.PastOfSpacesAsync(connection, chunk, revision, cancellationToken);
            var rows = events.Select(pair => projector.Project(pair.Key, pair.Value)).OfType<SpaceRow>().ToList();
            var ids = rows.SelectMany(row => row.HostIds.Concat(row.SpeakerIds)).Distinct(StringComparer.Ordinal).ToList();
            var accounts = await PastAccounts.FindAsync(connection, ids, revision, cancellationToken);
            var categories = accounts.ToDictionary(pair => pair.Key, pair => pair.Value.Categories, StringComparer.Ordinal);
            rows.ForEach(row => SpaceStep.Categorise(row, categories));
            await SpaceTable.CopyAsync(connection, staging, rows, cancellationToken);
        }

        return staging;
    }

    private static async Task<List<string>> ChangedAsync(
        NpgsqlConnection connection, TimeRange range, long revision, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Changed, connection)
        {
            Parameters =
            {
                Sql.Of(range.From?.UtcDateTime ?? DateTime.MinValue),
                Sql.Of(range.To?.UtcDateTime ?? DateTime.MaxValue),
                Sql.Of(revision),
                Sql.Of(Most + 1),
            },
        };
        var changed = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            changed.Add(reader.GetString(0));
        }

        return changed;
    }
}
