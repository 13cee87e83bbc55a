using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.EventStatuses;

/// <summary>Looks up what became of an event.</summary>
internal sealed class EventStatusReader(NpgsqlDataSource dataSource)
{
    /// <summary>Only the partition of the event's receipt is searched. Status 0 has been named by a retraction alone.</summary>
    private const string Status =
        """
        SELECT taken.type, taken.subject, taken.status, taken.duplicates, taken.conflicts, taken.received_at,
               batch.applied_at, batch.revision, failure.reason,
               coalesce(kept.occurred_at, failure.occurred_at), coalesce(kept.trace_id, failure.trace_id)
        FROM event_identities taken
        LEFT JOIN batches batch ON batch.batch_id = taken.batch_id
        LEFT JOIN kept_events kept ON kept.received_at = taken.received_at AND kept.subject = taken.subject
            AND kept.source = taken.source AND kept.id = taken.id
        LEFT JOIN event_failures failure ON failure.source = taken.source AND failure.id = taken.id
        WHERE taken.source = $1 AND taken.id = $2 AND taken.status <> 0
        """;

    private const string Conflicts =
        "SELECT at, fields FROM event_conflicts WHERE source = $1 AND id = $2 ORDER BY at DESC, conflict_id DESC LIMIT 20";

    /// <summary>Null while the event has not come.</summary>
    public async Task<EventStatusAnswer?> FindAsync(string source, string id, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginSnapshotAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(Status, Sql.Text(source), Sql.Text(id));
        batch.Add(Conflicts, Sql.Text(source), Sql.Text(id));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var answer = Read(reader, source, id);
        await reader.NextResultAsync(cancellationToken);
        var conflicts = new List<ConflictDetail>();
        while (await reader.ReadAsync(cancellationToken))
        {
            conflicts.Add(new(reader.GetFieldValue<DateTimeOffset>(0), reader.GetFieldValue<string[]>(1)));
        }

        return answer with { ConflictDetails = conflicts };
    }

    private static EventStatusAnswer Read(NpgsqlDataReader reader, string source, string id)
    {
        var status = (EventStatus)reader.GetInt16(2);
        var failed = status == EventStatus.Failed;
        return new()
        {
            Source = source,
            Id = id,
            Type = EventTypeNames.Of((EventType)reader.GetInt16(0)),
            Subject = reader.GetString(1) is { Length: > 0 } subject ? subject : null,
            Status = NameOf(status),
            Reason = failed ? reader.OrNull<string>(8) : null,
            Duplicates = reader.GetInt32(3),
            Conflicts = reader.GetInt32(4),
            ConflictDetails = [],
            OccurredAt = reader.ValueOrNull<DateTimeOffset>(9),
            ReceivedAt = reader.ValueOrNull<DateTimeOffset>(5),
            AppliedAt = failed ? null : reader.ValueOrNull<DateTimeOffset>(6),
            Revision = failed ? null : reader.ValueOrNull<long>(7),
            TraceId = reader.OrNull<string>(10),
        };
    }

    private static string NameOf(EventStatus status) => status switch
    {
        EventStatus.Applied => "applied",
        EventStatus.Failed => "failed",
        _ => "retracted",
    };
}
