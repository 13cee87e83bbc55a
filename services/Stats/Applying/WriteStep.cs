using Npgsql;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.Stats.Outbox;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// Writes what a batch changed and commits. The revision is taken first of these statements: its row lock, held until the
/// commit, puts revisions in the order of commits, and every row written after it can carry it.
/// </summary>
internal static class WriteStep
{
    private const string NextRevision = "UPDATE current_revision SET value = value + 1 RETURNING value";

    /// <summary>
    /// Rounded up to the millisecond that answers show, so that as of the time that is shown the transaction counts; and never
    /// before an earlier revision, whatever the clock does.
    /// </summary>
    private const string Batch =
        """
        INSERT INTO batches (batch_id, revision, applied_at, oldest_received_at, events)
        SELECT $1, value,
               greatest(date_trunc('milliseconds', clock_timestamp() + interval '999 microseconds'), (SELECT max(applied_at) FROM batches)),
               $2, $3
        FROM current_revision
        """;

    private const string UpsertAccount =
        """
        INSERT INTO accounts AS kept (id, handle, display_name, categories, revision)
        SELECT $1, $2, $3, $4, value FROM current_revision
        ON CONFLICT (id) DO UPDATE
        SET handle = EXCLUDED.handle, display_name = EXCLUDED.display_name, categories = EXCLUDED.categories, revision = EXCLUDED.revision
        WHERE (kept.handle, kept.display_name, kept.categories) IS DISTINCT FROM (EXCLUDED.handle, EXCLUDED.display_name, EXCLUDED.categories)
        """;

    private const string DeleteAccounts = "DELETE FROM accounts WHERE id = ANY ($1)";

    private const string CountDuplicates =
        """
        UPDATE event_identities taken SET duplicates = taken.duplicates + repeated.times
        FROM (SELECT source, id, count(*)::integer AS times FROM unnest($1, $2) AS repeated (source, id) GROUP BY source, id) repeated
        WHERE taken.source = repeated.source AND taken.id = repeated.id
        """;

    private const string RecordConflict =
        """
        WITH conflict AS (
            INSERT INTO event_conflicts (source, id, at, fields) VALUES ($1, $2, clock_timestamp(), $3))
        UPDATE event_identities SET conflicts = conflicts + 1 WHERE source = $1 AND id = $2
        """;

    /// <summary>The id that everything of one transaction is written under.</summary>
    public static async Task<long> NextBatchAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT nextval('{Data.Configurations.BatchConfiguration.Sequence}')", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Duplicates and conflicts have no effect: they are counted, and no revision is taken for them alone.</summary>
    public static void AddRepeats(NpgsqlBatch batch, Verdicts verdicts)
    {
        if (verdicts.Duplicates.Count > 0)
        {
            batch.Add(CountDuplicates, Sql.Identities([.. verdicts.Duplicates.Select(incoming => incoming.Identity).Order()]));
        }

        foreach (var (incoming, differences) in verdicts.Conflicts)
        {
            batch.Add(RecordConflict, Sql.Text(incoming.Source), Sql.Text(incoming.Id), Sql.Texts(differences));
        }
    }

    public static void AddRevision(NpgsqlBatch batch, long batchId, IReadOnlyCollection<IncomingEvent> events) =>
        AddRevision(batch, batchId, events.Min(incoming => incoming.ReceivedAt), events.Count);

    public static void AddRevision(NpgsqlBatch batch, long batchId, DateTimeOffset oldestReceivedAt, int events)
    {
        batch.Add(NextRevision);
        batch.Add(Batch, Sql.Of(batchId), Sql.Of(oldestReceivedAt.UtcDateTime), Sql.Of(events));
    }

    public static Task StageSpacesAsync(NpgsqlConnection connection, List<SpaceRow> rows, CancellationToken cancellationToken) =>
        SpaceTable.CopyAsync(connection, SpaceTable.Staging, rows, cancellationToken);

    public static void AddSpaces(NpgsqlBatch batch, IReadOnlyCollection<string> touched)
    {
        batch.Add(SpaceTable.KeepVersions, Sql.Texts(touched));
        batch.Add(SpaceTable.DeleteVanished, Sql.Texts(touched));
        batch.Add(SpaceTable.Upsert);
        AddLinks(batch, touched);
    }

    /// <summary>What follows from the staged Spaces beside their own rows.</summary>
    public static void AddLinks(NpgsqlBatch batch, IReadOnlyCollection<string> touched)
    {
        batch.Add(SpaceTable.DeleteLinks, Sql.Texts(touched));
        batch.Add(SpaceTable.InsertLinks);
    }

    public static void AddAccounts(NpgsqlBatch batch, Dictionary<string, AccountRow?> accounts)
    {
        foreach (var account in accounts.Values.OfType<AccountRow>())
        {
            batch.Add(UpsertAccount, Sql.Text(account.Id), Sql.Text(account.Handle), Sql.Text(account.DisplayName), Sql.Texts(account.Categories));
        }

        var vanished = accounts.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList();
        if (vanished.Count > 0)
        {
            batch.Add(DeleteAccounts, Sql.Texts(vanished));
        }
    }

    /// <summary>Tells the world, after the commit, that boards changed. The outbox fills in the revision of this transaction.</summary>
    /// <param name="batch">What is written, the Spaces before this.</param>
    /// <param name="touched">The Spaces that may have changed: of which boards they are is seen from what they were and are.</param>
    /// <param name="boards">Boards that changed besides.</param>
    /// <param name="traceParent">The trace that leads here.</param>
    public static void AddNotification(
        NpgsqlBatch batch, IReadOnlyCollection<string> touched, IReadOnlyCollection<string> boards, string? traceParent) =>
        batch.Add(
            OutboxSql.InsertLeaderboardsChanged,
            Sql.Texts(touched),
            Sql.Texts(boards),
            Sql.Text(nameof(LeaderboardsChanged)),
            Sql.Text(traceParent));
}
