using Npgsql;
using NpgsqlTypes;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>The staging table of a batch's events, filled by one binary copy.</summary>
internal static class IncomingTable
{
    public const string Create =
        """
        CREATE TEMP TABLE incoming (
            source text COLLATE "C", id text COLLATE "C", subject text COLLATE "C", type smallint, content_hash bytea,
            occurred_at timestamptz, received_at timestamptz, trace_id text, count integer, kind smallint, data jsonb)
        ON COMMIT DELETE ROWS
        """;

    private const string Copy =
        """
        COPY incoming (source, id, subject, type, content_hash, occurred_at, received_at, trace_id, count, kind, data)
        FROM STDIN (FORMAT BINARY)
        """;

    public static async Task FillAsync(NpgsqlConnection connection, IEnumerable<IncomingEvent> events, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(Copy, cancellationToken);
        foreach (var incoming in events)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(incoming.Source, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(incoming.Id, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(incoming.Subject, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync((short)incoming.Type, NpgsqlDbType.Smallint, cancellationToken);
            await copy.WriteAsync(incoming.ContentHash, NpgsqlDbType.Bytea, cancellationToken);
            await copy.WriteAsync(incoming.OccurredAt.UtcDateTime, NpgsqlDbType.TimestampTz, cancellationToken);
            await copy.WriteAsync(incoming.ReceivedAt.UtcDateTime, NpgsqlDbType.TimestampTz, cancellationToken);
            await copy.WriteOrNullAsync(incoming.TraceId, NpgsqlDbType.Text, cancellationToken);
            if (incoming.IsSample)
            {
                await copy.WriteAsync(incoming.Count, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync((short)incoming.Kind, NpgsqlDbType.Smallint, cancellationToken);
                await copy.WriteNullAsync(cancellationToken);
            }
            else
            {
                await copy.WriteNullAsync(cancellationToken);
                await copy.WriteNullAsync(cancellationToken);
                await copy.WriteAsync(incoming.DataJson!, NpgsqlDbType.Jsonb, cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    public static Task WriteOrNullAsync(
        this NpgsqlBinaryImporter copy, object? value, NpgsqlDbType type, CancellationToken cancellationToken) => value switch
        {
            null => copy.WriteNullAsync(cancellationToken),
            DateTimeOffset time => copy.WriteAsync(time.UtcDateTime, type, cancellationToken),
            _ => copy.WriteAsync(value, type, cancellationToken),
        };
}
