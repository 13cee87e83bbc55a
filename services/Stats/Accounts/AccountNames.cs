using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Accounts;

/// <summary>Looks up what accounts are called, many at a time.</summary>
internal static class AccountNames
{
    private const string Read = "SELECT id, handle, display_name FROM accounts WHERE id = ANY ($1)";

    /// <summary>Every account asked for is in the answer, those that nothing is known of without names.</summary>
    public static async Task<IReadOnlyDictionary<string, AccountReference>> FindAsync(
        NpgsqlConnection connection, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var accounts = new Dictionary<string, AccountReference>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            accounts.TryAdd(id, new(id, null, null));
        }

        if (accounts.Count == 0)
        {
            return accounts;
        }

        await using var command = new NpgsqlCommand(Read, connection) { Parameters = { Sql.Texts(accounts.Keys) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var id = reader.GetString(0);
            accounts[id] = new(id, reader.OrNull<string>(1), reader.OrNull<string>(2));
        }

        return accounts;
    }
}
