using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Projects the accounts that a batch updates, and finds the Spaces whose categories change with them.</summary>
internal static class AccountStep
{
    private const string Before = "SELECT id, categories FROM accounts WHERE id = ANY ($1)";

    /// <summary>Returns the accounts as they become, null for one that vanishes, and the Spaces to compute again.</summary>
    /// <exception cref="LocksMissedException">Such a Space is not locked: its link was committed after the look-up.</exception>
    public static async Task<(Dictionary<string, AccountRow?> Accounts, IReadOnlyList<string> Spaces)> RunAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> updated, LockSet locks, DateTime since, CancellationToken cancellationToken)
    {
        if (updated.Count == 0)
        {
            return ([], []);
        }

        var events = await KeptEventReader.OfAccountsAsync(connection, updated, since, cancellationToken);
        var accounts = events.ToDictionary(pair => pair.Key, pair => AccountProjector.Project(pair.Key, pair.Value), StringComparer.Ordinal);
        var before = await CategoriesAsync(connection, updated, cancellationToken);
        var recategorised = accounts
            .Where(pair => !(before.GetValueOrDefault(pair.Key) ?? []).SequenceEqual(pair.Value?.Categories ?? []))
            .Select(pair => pair.Key).ToList();
        var spaces = await LockPlanner.SpacesOfAsync(connection, recategorised, cancellationToken);
        return spaces.All(locks.Spaces.ContainsKey) ? (accounts, spaces) : throw new LocksMissedException();
    }

    /// <summary>The categories of the accounts that are known.</summary>
    public static async Task<Dictionary<string, string[]>> CategoriesAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> accounts, CancellationToken cancellationToken)
    {
        var categories = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (accounts.Count == 0)
        {
            return categories;
        }

        await using var command = new NpgsqlCommand(Before, connection) { Parameters = { Sql.Texts(accounts) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            categories[reader.GetString(0)] = reader.GetFieldValue<string[]>(1);
        }

        return categories;
    }
}
