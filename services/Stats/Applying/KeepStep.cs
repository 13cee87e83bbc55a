using Npgsql;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Keeps the events that count from now on, and those that were taken back before they came.</summary>
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

    private static NpgsqlParameter[] Marked(List<(EventIdentity Identity, bool Retracted)> marks) =>
        [.. Sql.Identities([.. marks.Select(mark => mark.Identity)]), Sql.Of(marks.Select(mark => mark.Retracted).ToArray())];
}
