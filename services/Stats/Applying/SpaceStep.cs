using Npgsql;
using SpacesPlatform.Contracts;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Projects the Spaces that a batch touches from all their kept events, with the categories of their accounts.</summary>
internal sealed class SpaceStep(SpaceProjector projector)
{
    private const string LinkedAccounts =
        "SELECT DISTINCT link.account_id FROM unnest($1) AS touched (id) JOIN space_accounts link ON link.space_id = touched.id";

    public async Task<List<SpaceRow>> RunAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<string> touched,
        Dictionary<string, AccountRow?> updatedAccounts,
        LockSet locks,
        DateTime since,
        CancellationToken cancellationToken)
    {
        var events = await KeptEventReader.OfSpacesAsync(connection, touched, since, cancellationToken);
        var rows = events.Select(pair => projector.Project(pair.Key, pair.Value)).OfType<SpaceRow>().ToList();
        var accounts = rows.SelectMany(row => row.HostIds.Concat(row.SpeakerIds)).Distinct().Order(Utf8Ordinal.Comparer).ToList();
        await LockNewlyLinkedAsync(connection, touched, accounts, locks, cancellationToken);
        var categories = await AccountStep.CategoriesAsync(connection, accounts, cancellationToken);
        foreach (var (id, account) in updatedAccounts)
        {
            categories[id] = account?.Categories ?? [];
        }

        foreach (var row in rows)
        {
            Categorise(row, categories);
        }

        return rows;
    }

    /// <summary>Adds what its accounts' categories make of a Space's.</summary>
    public static void Categorise(SpaceRow row, Dictionary<string, string[]> ofAccounts)
    {
        var hosts = row.HostIds.SelectMany(id => ofAccounts.GetValueOrDefault(id) ?? []).ToList();
        row.Categories = [.. row.OwnCategories.Concat(hosts).Distinct()];
        row.CategoryPaths = CategoryPaths.WithAncestors(row.Categories);
        row.HostPaths = CategoryPaths.WithAncestors(hosts);
        row.SpeakerPaths = CategoryPaths.WithAncestors(row.SpeakerIds.SelectMany(id => ofAccounts.GetValueOrDefault(id) ?? []));
    }

    /// <summary>
    /// An account that a Space gets linked to must not be updated meanwhile by a transaction that doesn't know of the link.
    /// Most are named by the batch's events and locked already; a retraction can bring an earlier list of hosts back.
    /// </summary>
    private static async Task LockNewlyLinkedAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> touched, List<string> accounts, LockSet locks, CancellationToken cancellationToken)
    {
        var unlocked = accounts.Where(account => !locks.Accounts.ContainsKey(account)).ToHashSet(StringComparer.Ordinal);
        if (unlocked.Count == 0)
        {
            return;
        }

        await using (var command = new NpgsqlCommand(LinkedAccounts, connection) { Parameters = { Sql.Texts(touched) } })
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                unlocked.Remove(reader.GetString(0));
            }
        }

        if (unlocked.Count > 0)
        {
            var late = new SortedDictionary<string, DateTimeOffset>(Utf8Ordinal.Comparer);
            foreach (var account in unlocked)
            {
                late[account] = locks.Spaces.Values.Max();
            }

            await using var batch = new NpgsqlBatch(connection);
            IdentityStep.AddLock(batch, EntityKind.Account, late);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
