using Npgsql;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.Stats.EventStatuses;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Diffs;

/// <summary>
/// Finds the events behind changes: those that count at the later moment but did not at the earlier one, and the retractions
/// of those that counted then and don't any more. What came and was taken back in between changed nothing.
/// </summary>
internal static class ChangeEvents
{
    /// <summary>The most events that are told of one change.</summary>
    public const int Most = 20;

    /// <summary>The events of entries by id, the last applied first, with how many there are; entries without one are left out.</summary>
    /// <param name="connection">The connection of both states.</param>
    /// <param name="before">The board before.</param>
    /// <param name="after">The board after; shares its parameters with <paramref name="before"/>.</param>
    /// <param name="asOf">The earlier moment.</param>
    /// <param name="until">The later moment.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Dictionary<string, (List<ChangeEvent> Events, long Total)>> ReadAsync(
        NpgsqlConnection connection, BoardSql before, BoardSql after, DiffMoment asOf, DiffMoment until, string[] entries,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, (List<ChangeEvent> Events, long Total)>(StringComparer.Ordinal);
        if (entries.Length == 0)
        {
            return found;
        }

        var text = Text(before, after, before.Parameter(asOf.Revision), before.Parameter(until.Revision), before.Parameter(entries));
        await using var batch = new NpgsqlBatch(connection);
        before.AddTo(batch, text);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var entry = reader.GetString(0);
            found.TryAdd(entry, ([], reader.GetInt64(1)));
            found[entry].Events.Add(Event(reader, asOf));
        }

        return found;
    }

    /// <summary>A Space, or account, that no later revision wrote is as it was: whatever came of it has changed nothing.</summary>
    private static string Text(BoardSql before, BoardSql after, string earlier, string later, string entries) =>
        $"""
        WITH contribution AS ({before.Contributions(entries)} UNION {after.Contributions(entries)}),
        touched AS (
            SELECT DISTINCT entry, space_id AS subject, false AS is_account
            FROM contribution LEFT JOIN spaces space ON space.id = space_id WHERE space.id IS NULL OR space.revision > {earlier}
            UNION ALL
            SELECT DISTINCT entry, named.id, true
            FROM contribution CROSS JOIN unnest(accounts) AS named (id) LEFT JOIN accounts account ON account.id = named.id
            WHERE account.id IS NULL OR account.revision > {earlier}),
        kept AS (
            SELECT touched.entry, event.*, applied.revision AS kept_in, applied.applied_at, taken.revision AS taken_in, taken.applied_at AS taken_at
            FROM touched JOIN kept_events event ON event.subject = touched.subject AND (event.type = 10) = touched.is_account
            JOIN batches applied ON applied.batch_id = event.batch_id
            LEFT JOIN batches taken ON taken.batch_id = event.retracted_by
            WHERE event.type <> 11 AND applied.revision <= {later}),
        effect AS (
            SELECT entry, source, id, type, subject, NULL AS takes_back, occurred_at, received_at, trace_id, applied_at, kept_in AS revision
            FROM kept WHERE kept_in > {earlier} AND (taken_in IS NULL OR taken_in > {later})
            UNION ALL
            SELECT entry, retraction.source, retraction.id, retraction.type, kept.subject, kept.id, retraction.occurred_at,
                   retraction.received_at, retraction.trace_id, kept.taken_at, kept.taken_in
            FROM kept CROSS JOIN LATERAL (
                SELECT * FROM kept_events named WHERE named.type = 11 AND named.batch_id = kept.retracted_by
                    AND named.source = kept.source AND named.data ->> 'event_id' = kept.id
                ORDER BY named.id LIMIT 1) retraction
            WHERE kept_in <= {earlier} AND taken_in > {earlier} AND taken_in <= {later}),
        numbered AS (
            SELECT *, count(*) OVER (PARTITION BY entry) AS total,
                   row_number() OVER (PARTITION BY entry ORDER BY revision DESC, occurred_at DESC, source, id) AS number
            FROM effect)
        SELECT entry, total, source, id, type, subject, takes_back, occurred_at, received_at, applied_at, trace_id
        FROM numbered WHERE number <= {Most} ORDER BY entry, number
        """;

    private static ChangeEvent Event(NpgsqlDataReader reader, DiffMoment asOf)
    {
        var (source, id) = (reader.GetString(2), reader.GetString(3));
        var occurredAt = reader.GetFieldValue<DateTimeOffset>(7);
        return new()
        {
            Source = source,
            Id = id,
            Type = EventTypeNames.Of((EventType)reader.GetInt16(4)),
            Subject = reader.GetString(5),
            TakesBack = reader.OrNull<string>(6),
            OccurredAt = occurredAt,
            ReceivedAt = reader.GetFieldValue<DateTimeOffset>(8),
            AppliedAt = reader.GetFieldValue<DateTimeOffset>(9),
            TraceId = reader.OrNull<string>(10),
            Late = occurredAt < asOf.At,
            StatusUrl = ApiLinks.Event(source, id),
        };
    }
}
