using Npgsql;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Keeps the events that count from now on, and takes back those that retractions name.</summary>
internal static class KeepStep
{
    private const string Columns = "received_at, occurred_at, batch_id, count, type, kind, retracted_by, subject, source, id, trace_id, data";

    private const string KeepAll =
        $"""
        INSERT INTO kept_events ({Columns})
        SELECT received_at, occurred_at, $1, count, type, kind, NULL, subject, source, id, trace_id, data FROM incoming
        """;

    private const string KeepSome =
        $"""
        INSERT INTO kept_events ({Columns})
        SELECT received_at, occurred_at, $1, count, type, kind, CASE WHEN kept.retracted THEN $1 END, subject, incoming.source, incoming.id, trace_id, data
        FROM unnest($2, $3, $4) AS kept (source, id, retracted)
        JOIN incoming ON incoming.source = kept.source AND incoming.id = kept.id
        """;

    /// <summary>Identities that a failure or a retraction had written get the content that came now.</summary>
    private const string Reclaim =
        """
        UPDATE event_identities taken
        SET subject = incoming.subject, type = incoming.type, content_hash = incoming.content_hash,
            received_at = incoming.received_at, batch_id = $1, status = CASE WHEN kept.retracted THEN 3 ELSE 1 END
        FROM unnest($2, $3, $4) AS kept (source, id, retracted)
        JOIN incoming ON incoming.source = kept.source AND incoming.id = kept.id
        WHERE taken.source = kept.source AND taken.id = kept.id
        """;

    /// <summary>Every start that any event names, so that boards as of a past moment find their Spaces without a search.</summary>
    private const string NoteStarts =
        """
        INSERT INTO space_starts (space_id, started_at)
        SELECT DISTINCT subject, coalesce((data ->> 'started_at')::timestamptz, occurred_at) FROM incoming WHERE type = 2
        ON CONFLICT DO NOTHING
        """;

    private const string Forgive =
        "DELETE FROM event_failures failure USING unnest($1, $2) AS kept (source, id) WHERE failure.source = kept.source AND failure.id = kept.id";

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

    public static void AddKeep(NpgsqlBatch batch, BatchContent content, Verdicts verdicts, long batchId)
    {
        if (content.Events.Any(incoming => incoming.Type == EventType.SpaceStarted))
        {
            batch.Add(NoteStarts);
        }

        if (verdicts.Effective.Count == content.Events.Count && verdicts.Reclaimed.Count == 0)
        {
            batch.Add(KeepAll, Sql.Of(batchId));
            return;
        }

        var kept = verdicts.Effective.Select(incoming => (incoming.Identity, Retracted: false))
            .Concat(verdicts.Withdrawn.Select(incoming => (incoming.Identity, Retracted: true))).ToList();
        batch.Add(KeepSome, [Sql.Of(batchId), .. Marked(kept)]);

        var reclaimed = verdicts.Reclaimed.Select(incoming => (incoming.Identity, Retracted: false))
            .Concat(verdicts.Withdrawn.Select(incoming => (incoming.Identity, Retracted: true))).ToList();
        if (reclaimed.Count > 0)
        {
            batch.Add(Reclaim, [Sql.Of(batchId), .. Marked(reclaimed)]);
            batch.Add(Forgive, Sql.Identities([.. reclaimed.Select(mark => mark.Identity)]));
        }
    }

    /// <summary>Returns the subjects whose events were taken back.</summary>
    /// <exception cref="LocksMissedException">One of them is not locked: its event was committed after the look-up.</exception>
    public static async Task<List<(string Subject, EventType Type)>> RetractAsync(
        NpgsqlConnection connection, IReadOnlyList<EventIdentity> targets, LockSet locks, long batchId, CancellationToken cancellationToken)
    {
        if (targets.Count == 0)
        {
            return [];
        }

        var taken = new List<(string Subject, EventType Type, DateTimeOffset ReceivedAt, EventIdentity Identity)>();
        await using (var command = new NpgsqlCommand(TakeBack, connection))
        {
            command.Parameters.AddRange(Sql.Identities(targets));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
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

    private static NpgsqlParameter[] Marked(List<(EventIdentity Identity, bool Retracted)> marks) =>
        [.. Sql.Identities([.. marks.Select(mark => mark.Identity)]), Sql.Of(marks.Select(mark => mark.Retracted).ToArray())];
}
