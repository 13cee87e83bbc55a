using System.Runtime.CompilerServices;
using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>What is to be computed: at first all that events ever named, then what batches touched since a revision.</summary>
internal static class TodoList
{
    private const string FillWithAll =
        $"""
        TRUNCATE {RebuildSchema.Name}.todo;
        INSERT INTO {RebuildSchema.Name}.todo (kind, since, id) SELECT kind, since, id FROM entity_locks ORDER BY kind, since, id;
        ANALYZE {RebuildSchema.Name}.todo;
        """;

    private const string Clear = $"TRUNCATE {RebuildSchema.Name}.todo";

    /// <summary>Revisions are in the order of commits: what a statement before did not see has a later one.</summary>
    private const string BatchesSince = "SELECT min(batch_id), min(oldest_received_at) FROM batches WHERE revision > $1";

    /// <summary>
    /// Every change of the kept events is a row of theirs: a new event names its subject, a retraction (type 11) an event that
    /// has one. No index leads from a batch to its events, as each event would pay for it; the partitions that a batch since
    /// wrote to are read through.
    /// </summary>
    private const string FillWithTouched =
        $"""
        INSERT INTO {RebuildSchema.Name}.todo (kind, since, id)
        WITH recent AS MATERIALIZED (
            SELECT kept.type, kept.subject, kept.source, CASE WHEN kept.type = 11 THEN kept.data->>'event_id' END AS target
            FROM kept_events kept
            WHERE kept.received_at >= $3 AND kept.batch_id >= $2 AND kept.batch_id IN (SELECT batch_id FROM batches WHERE revision > $1)),
        touched (type, subject) AS (
            SELECT type, subject FROM recent WHERE type <> 11
            UNION
            SELECT taken.type, taken.subject FROM recent
            JOIN event_identities taken ON taken.source = recent.source AND taken.id = recent.target WHERE recent.type = 11)
        SELECT DISTINCT held.kind, held.since, held.id FROM touched
        JOIN entity_locks held ON held.kind = CASE touched.type WHEN 10 THEN 2 ELSE 1 END AND held.id = touched.subject
        """;

    private const string Take =
        $"""
        SELECT since, id FROM {RebuildSchema.Name}.todo WHERE kind = $1 AND (since, id) > ($2, $3) ORDER BY since, id LIMIT $4
        """;

    private const string CountOf = $"SELECT count(*) FROM {RebuildSchema.Name}.todo WHERE kind = $1";

    public static Task FillAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        RebuildSchema.ExecuteAsync(connection, FillWithAll, cancellationToken);

    /// <summary>Spaces and accounts whose kept events changed after a revision, and maybe some more.</summary>
    public static async Task FillSinceAsync(NpgsqlConnection connection, long revision, CancellationToken cancellationToken)
    {
        await RebuildSchema.ExecuteAsync(connection, Clear, cancellationToken);
        object first, oldest;
        await using (var batches = new NpgsqlCommand(BatchesSince, connection) { Parameters = { Sql.Of(revision) } })
        {
            await using var reader = await batches.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            (first, oldest) = (reader[0], reader[1]);
        }

        if (first is long batchId && oldest is DateTime receivedAt)
        {
            await using var fill = new NpgsqlCommand(FillWithTouched, connection)
            {
                Parameters = { Sql.Of(revision), Sql.Of(batchId), Sql.Of(receivedAt) },
            };
            await fill.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public static async Task<long> CountAsync(NpgsqlConnection connection, EntityKind kind, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(CountOf, connection) { Parameters = { Sql.Of((short)kind) } };
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The list in parts. The connection is free between two of them.</summary>
    public static async IAsyncEnumerable<Chunk> ChunksAsync(
        NpgsqlConnection connection, EntityKind kind, int size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (since, id) = (DateTime.MinValue, "");
        while (true)
        {
            var ids = new List<string>();
            var earliest = DateTime.MaxValue;
            await using (var command = new NpgsqlCommand(Take, connection)
            {
                Parameters = { Sql.Of((short)kind), Sql.Of(DateTime.SpecifyKind(since, DateTimeKind.Utc)), Sql.Text(id), Sql.Of(size) },
            })
            {
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                while (await reader.ReadAsync(cancellationToken))
                {
                    (since, id) = (reader.GetDateTime(0), reader.GetString(1));
                    earliest = ids.Count == 0 ? since : earliest;
                    ids.Add(id);
                }
            }

            if (ids.Count == 0)
            {
                yield break;
            }

            yield return new(ids, earliest);
        }
    }
}
