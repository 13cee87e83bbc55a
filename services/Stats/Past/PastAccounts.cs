using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Past;

/// <summary>Reads accounts as they are, or as they were at a past revision.</summary>
internal static class PastAccounts
{
    private const string Read =
        """
        SELECT known.id, known.handle, known.display_name, known.categories
        FROM unnest($1) AS asked (id) JOIN accounts known ON known.id = asked.id
        WHERE $2 IS NULL OR known.revision <= $2
        """;

    /// <param name="connection">A connection in a snapshot.</param>
    /// <param name="ids">The accounts, each once.</param>
    /// <param name="revision">The past revision, or null for what is known now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Dictionary<string, PastAccount>> FindAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> ids, long? revision, CancellationToken cancellationToken)
    {
        var accounts = new Dictionary<string, PastAccount>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return accounts;
        }

        await using (var command = new NpgsqlCommand(Read, connection))
        {
            command.Parameters.Add(Sql.Texts(ids));
            command.Parameters.Add(Sql.Number(revision));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var id = reader.GetString(0);
                accounts[id] = new(id, reader.OrNull<string>(1), reader.OrNull<string>(2), reader.GetFieldValue<string[]>(3));
            }
        }

        if (revision is { } past)
        {
            await AddChangedAsync(connection, accounts, [.. ids.Where(id => !accounts.ContainsKey(id))], past, cancellationToken);
        }

        return accounts;
    }

    /// <summary>Those that changed, or vanished, since: from the events that counted then.</summary>
    private static async Task AddChangedAsync(
        NpgsqlConnection connection, Dictionary<string, PastAccount> accounts, List<string> changed, long revision, CancellationToken cancellationToken)
    {
        var events = await KeptEventReader.PastOfAccountsAsync(connection, changed, revision, cancellationToken);
        foreach (var (id, updates) in events)
        {
            if (AccountProjector.Project(id, updates) is { } row)
            {
                accounts[id] = new(id, row.Handle, row.DisplayName, row.Categories);
            }
        }
    }
}
