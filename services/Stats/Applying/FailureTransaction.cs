using System.Text.Json;
using MassTransit;
using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.Stats.Outbox;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// Records that one event can't be applied, with its reason, and, in the same transaction, puts it into the outbox that
/// sends it to the error queue. Its identity is not used up.
/// </summary>
internal sealed class FailureTransaction(ApplyDatabase database)
{
    private const string Record =
        """
        INSERT INTO event_identities AS taken (source, id, subject, type, content_hash, status, received_at, batch_id, duplicates, conflicts)
        VALUES ($1, $2, $3, $4, $5, 2, $6, $7, 0, 0)
        ON CONFLICT (source, id) DO UPDATE
        SET subject = EXCLUDED.subject, type = EXCLUDED.type, content_hash = EXCLUDED.content_hash,
            received_at = EXCLUDED.received_at, batch_id = EXCLUDED.batch_id, status = 2
        WHERE taken.status = 2
        """;

    private const string Explain =
        """
        INSERT INTO event_failures (source, id, reason, occurred_at, failed_at, trace_id)
        VALUES ($1, $2, $3, $4, clock_timestamp(), $5)
        ON CONFLICT (source, id) DO UPDATE
        SET reason = EXCLUDED.reason, occurred_at = EXCLUDED.occurred_at, failed_at = EXCLUDED.failed_at, trace_id = EXCLUDED.trace_id
        """;

    public async Task RunAsync(IncomingEvent failed, string reason, CancellationToken cancellationToken)
    {
        var message = failed.ToMessage();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var batchId = await WriteStep.NextBatchAsync(connection, cancellationToken);

        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            Record,
            Sql.Text(failed.Source),
            Sql.Text(failed.Id),
            Sql.Text(failed.Subject),
            Sql.Of((short)failed.Type),
            Sql.Of(failed.ContentHash),
            Sql.Of(failed.ReceivedAt.UtcDateTime),
            Sql.Of(batchId));
        batch.Add(
            Explain,
            Sql.Text(failed.Source),
            Sql.Text(failed.Id),
            Sql.Text(reason),
            Sql.Of(failed.OccurredAt.UtcDateTime),
            Sql.Text(failed.TraceId));
        batch.Add(
            OutboxSql.InsertFault,
            Sql.Text(message.GetType().Name),
            Sql.Text(JsonSerializer.Serialize(message, message.GetType(), OutboxJson.Options)),
            Sql.Text(reason),
            Sql.Text(failed.TraceParent));
        WriteStep.AddRevision(batch, batchId, [failed]);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
