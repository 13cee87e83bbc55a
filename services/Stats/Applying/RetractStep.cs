using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// Takes back what the effective retractions of a batch name. A retraction that is a duplicate or a conflict names nothing.
/// </summary>
internal static class RetractStep
{
    /// <summary>What has not come yet is taken back before it comes.</summary>
    private const string Reserve =
        """
        INSERT INTO event_identities (source, id, subject, type, content_hash, status, received_at, batch_id, duplicates, conflicts)
        SELECT source, id, '', 0, NULL, 0, NULL, $1, 0, 0 FROM unnest($2, $3) AS target (source, id)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Type 11 is a retraction, which can't be retracted; status 0 has not come yet; 3 was taken back already.</summary>
    private const string TakeBack =
        """
        UPDATE event_identities taken SET status = 3
        FROM unnest($1, $2) AS target (source, id)
        WHERE taken.source = target.source AND taken.id = target.id AND taken.type <> 11 AND taken.status IN (1, 2)
        RETURNING taken.subject, taken.type, taken.received_at, taken.source, taken.id
        """;

    private const string MarkRetracted =
        """
        UPDATE kept_events kept SET retracted_by = $1
        FROM unnest($2, $3, $4, $5) AS target (received_at, subject, source, id)
        WHERE kept.received_at = target.received_at AND kept.subject = target.subject
          AND kept.source = target.source AND kept.id = target.id
        """;

    /// <summary>Returns the subjects whose events were taken back.</summary>
    /// <exception cref="LocksMissedException">One of them is not locked: its event was committed after the look-up.</exception>
    public static async Task<List<(string Subject, EventType Type)>> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<EventIdentity> targets, LockSet locks, long batchId, CancellationToken cancellationToken)
    {
        if (targets.Count == 0)
        {
            return [];
        }

        var taken = new List<(string Subject, EventType Type, DateTimeOffset ReceivedAt, EventIdentity Identity)>();
        await using (var batch = new NpgsqlBatch(connection))
        {
            batch.Add(Reserve, [Sql.Of(batchId), .. Sql.Identities(targets)]);
            batch.Add(TakeBack, Sql.Identities(targets));
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                taken.Add((reader.GetString(0), (EventType)reader.GetInt16(1), reader.GetFieldValue<DateTimeOffset>(2),
                    new(reader.GetString(3), reader.GetString(4))));
            }
        }

        if (taken.Any(row => !(row.Type == EventType.AccountUpdated ? locks.Accounts : locks.Spaces).ContainsKey(row.Subject)))
        {
            throw new LocksMissedException();
        }

        await using var mark = new NpgsqlCommand(MarkRetracted, connection);
        mark.Parameters.Add(Sql.Of(batchId));
        mark.Parameters.Add(Sql.Times(taken.Select(row => row.ReceivedAt)));
        mark.Parameters.Add(Sql.Texts(taken.Select(row => row.Subject)));
        mark.Parameters.AddRange(Sql.Identities([.. taken.Select(row => row.Identity)]));
        await mark.ExecuteNonQueryAsync(cancellationToken);
        return [.. taken.Select(row => (row.Subject, row.Type))];
    }
}
