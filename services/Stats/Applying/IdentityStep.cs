using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// Locks the batch's Spaces, then its accounts, each in id order and in a statement of its own, so that what follows sees
/// what the transactions before it committed; then takes the identities, in order.
/// </summary>
internal static class IdentityStep
{
    /// <summary>The update that never happens still locks the row, and writes nothing.</summary>
    private const string Lock =
        """
        INSERT INTO entity_locks AS held (kind, id, since)
        SELECT $1, id, since FROM unnest($2, $3) AS wanted (id, since) ORDER BY id COLLATE "C"
        ON CONFLICT (kind, id) DO UPDATE SET since = EXCLUDED.since WHERE EXCLUDED.since < held.since
        """;

    /// <summary>Joined, as everywhere: Postgres compares a row with an array element by element.</summary>
    private const string Earliest =
        """
        SELECT min(held.since)
        FROM (SELECT 1, id FROM unnest($1) AS space (id) UNION ALL SELECT 2, id FROM unnest($2) AS account (id)) wanted (kind, id)
        JOIN entity_locks held ON held.kind = wanted.kind AND held.id = wanted.id
        """;

    private const string Take =
        """
        INSERT INTO event_identities (source, id, subject, type, content_hash, status, received_at, batch_id, duplicates, conflicts)
        SELECT source, id, subject, type, content_hash, 1, received_at, $1, 0, 0 FROM incoming ORDER BY source, id
        ON CONFLICT DO NOTHING
        """;

    private const string TakenBefore =
        """
        SELECT taken.source, taken.id, taken.status, taken.content_hash,
               taken.type, taken.subject, kept.occurred_at, kept.count, kept.kind, kept.data::text
        FROM incoming
        JOIN event_identities taken ON taken.source = incoming.source AND taken.id = incoming.id AND taken.batch_id <> $1
        LEFT JOIN kept_events kept ON taken.content_hash <> incoming.content_hash
            AND kept.received_at = taken.received_at AND kept.subject = taken.subject
            AND kept.source = taken.source AND kept.id = taken.id
        """;

    /// <summary>
    /// Runs in one round trip, and in a second one where an identity was taken before. Returns the verdicts and the earliest
    /// receipt among the locked entities.
    /// </summary>
    public static async Task<(Verdicts Verdicts, DateTime Since)> RunAsync(
        NpgsqlConnection connection, BatchContent content, LockSet locks, long batchId, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        AddLock(batch, EntityKind.Space, locks.Spaces);
        AddLock(batch, EntityKind.Account, locks.Accounts);
        var take = batch.Add(Take, Sql.Of(batchId));
        batch.Add(Earliest, Sql.Texts(locks.Spaces.Keys), Sql.Texts(locks.Accounts.Keys));
        var since = await batch.ExecuteScalarAsync(cancellationToken) as DateTime? ?? DateTime.MinValue;
        var taken = take.RecordsAffected == content.Events.Count ? [] : await TakenBeforeAsync(connection, batchId, cancellationToken);
        return (Judge(content, taken), since);
    }

    private static async Task<Dictionary<EventIdentity, (EventStatus Status, byte[]? Hash, KeptContent? Kept)>> TakenBeforeAsync(
        NpgsqlConnection connection, long batchId, CancellationToken cancellationToken)
    {
        var taken = new Dictionary<EventIdentity, (EventStatus Status, byte[]? Hash, KeptContent? Kept)>();
        await using var command = new NpgsqlCommand(TakenBefore, connection) { Parameters = { Sql.Of(batchId) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            taken[new(reader.GetString(0), reader.GetString(1))] =
                ((EventStatus)reader.GetInt16(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3), ReadKept(reader));
        }

        return taken;
    }

    public static void AddLock(NpgsqlBatch batch, EntityKind kind, SortedDictionary<string, DateTimeOffset> held)
    {
        if (held.Count > 0)
        {
            batch.Add(Lock, Sql.Of((short)kind), Sql.Texts(held.Keys), Sql.Times(held.Values));
        }
    }

    private static Verdicts Judge(
        BatchContent content, Dictionary<EventIdentity, (EventStatus Status, byte[]? Hash, KeptContent? Kept)> taken)
    {
        var verdicts = new Verdicts();
        foreach (var incoming in content.Events)
        {
            if (!taken.TryGetValue(incoming.Identity, out var before))
            {
                verdicts.AddEffective(incoming);
            }
            else if (before.Status == EventStatus.Failed || (before.Hash is null && incoming.Type == EventType.EventRetracted))
            {
                // A failed identity is not used up, and a retraction can't be retracted.
                verdicts.AddEffective(incoming);
                verdicts.Reclaimed.Add(incoming);
            }
            else if (before.Hash is null)
            {
                verdicts.AddWithdrawn(incoming);
            }
            else
            {
                Compare(verdicts, incoming, before.Hash, before.Kept);
            }
        }

        foreach (var (first, later) in content.Repeats)
        {
            // Where the first is a conflict, something else stands from before the batch.
            var (hash, standing) = first.Verdict == Verdict.Conflict
                ? (taken[first.Identity].Hash!, taken[first.Identity].Kept)
                : (first.ContentHash, first.Content);
            Compare(verdicts, later, hash, standing);
        }

        return verdicts;
    }

    /// <summary>Compares what came again with what stands; the content itself is not kept of every event.</summary>
    private static void Compare(Verdicts verdicts, IncomingEvent incoming, byte[] standingHash, KeptContent? standing)
    {
        if (standingHash.AsSpan().SequenceEqual(incoming.ContentHash))
        {
            verdicts.AddDuplicate(incoming);
        }
        else
        {
            verdicts.AddConflict(incoming, standing is null ? ["content"] : EventContent.Differences(standing, incoming));
        }
    }

    private static KeptContent? ReadKept(NpgsqlDataReader reader) => reader.IsDBNull(6)
        ? null
        : new(
            (EventType)reader.GetInt16(4),
            reader.GetString(5),
            reader.GetFieldValue<DateTimeOffset>(6),
            reader.IsDBNull(7) ? null : reader.GetInt32(7),
            reader.IsDBNull(8) ? null : (Contracts.V1.SampleKind)reader.GetInt16(8),
            reader.IsDBNull(9) ? null : reader.GetString(9));
}
