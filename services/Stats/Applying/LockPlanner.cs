using Npgsql;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// Finds, before any lock, what a batch touches beyond what its events name: the Spaces of events that it takes back, and
/// the Spaces whose categories follow from accounts that it updates.
/// </summary>
internal static class LockPlanner
{
    private const string SubjectsOf =
        """
        SELECT taken.subject, taken.type FROM unnest($1, $2) AS target (source, id)
        JOIN event_identities taken ON taken.source = target.source AND taken.id = target.id
        WHERE taken.content_hash IS NOT NULL AND taken.type <> 11
        """;

    /// <summary>
    /// What every batch takes when it locks its first entity, taken a moment earlier: the swap of a rebuild locks this table to
    /// let batches end, and none may wait there that already holds a lock on a table to be swapped.
    /// </summary>
    private const string PassGate = "LOCK TABLE entity_locks IN ROW EXCLUSIVE MODE";

    private const string SpacesOf = "SELECT DISTINCT space_id FROM space_accounts WHERE account_id = ANY ($1)";

    public static async Task<LockSet> PlanAsync(NpgsqlConnection connection, BatchContent content, CancellationToken cancellationToken)
    {
        var locks = LockSet.Of(content.Events);
        var updated = content.Events.Where(incoming => incoming.Type == EventType.AccountUpdated)
            .Select(incoming => incoming.Subject).ToHashSet(StringComparer.Ordinal);
        var received = content.Events.Max(incoming => incoming.ReceivedAt);
        // Also of those that will turn out to have no effect: a lock too many does no harm.
        var targets = BatchContent.RetractionTargets(content.Events);
        if (targets.Count > 0)
        {
            await using var command = new NpgsqlCommand(SubjectsOf, connection);
            command.Parameters.AddRange(Sql.Identities(targets));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var isAccount = (EventType)reader.GetInt16(1) == EventType.AccountUpdated;
                LockSet.Add(isAccount ? locks.Accounts : locks.Spaces, reader.GetString(0), received);
                _ = isAccount && updated.Add(reader.GetString(0));
            }
        }

        foreach (var space in await SpacesOfAsync(connection, updated, cancellationToken))
        {
            LockSet.Add(locks.Spaces, space, received);
        }

        return locks;
    }

    /// <summary>The Spaces that the accounts host or spoke in.</summary>
    public static async Task<IReadOnlyList<string>> SpacesOfAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> accounts, CancellationToken cancellationToken)
    {
        if (accounts.Count == 0)
        {
            return [];
        }

        var spaces = new List<string>();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(PassGate);
        batch.Add(SpacesOf, Sql.Texts(accounts));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            spaces.Add(reader.GetString(0));
        }

        return spaces;
    }
}
