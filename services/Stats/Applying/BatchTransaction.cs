using System.Data;
using System.Diagnostics;
using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// Applies a batch of events in one transaction: identities, kept events, projections and outbox are committed together or
/// not at all. A handful of statements, however many events.
/// </summary>
internal sealed class BatchTransaction(ApplyDatabase database, SpaceStep spaces, StatsTelemetry telemetry)
{
    public async Task<BatchOutcome> RunAsync(IReadOnlyCollection<IncomingEvent> events, CancellationToken cancellationToken)
    {
        var content = new BatchContent(events);
        var stages = telemetry.StartStages();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

        var locks = await LockPlanner.PlanAsync(connection, content, cancellationToken);
        var batchId = await WriteStep.NextBatchAsync(connection, cancellationToken);
        stages.Ended(Stage.Read);
        await IncomingTable.FillAsync(connection, content.Events, cancellationToken);
        stages.Ended(Stage.Copy);
        var (verdicts, since) = await IdentityStep.RunAsync(connection, content, locks, batchId, cancellationToken);
        stages.Ended(Stage.Lock);

        await using var write = new NpgsqlBatch(connection);
        WriteStep.AddRepeats(write, verdicts);
        if (verdicts.Effective.Count + verdicts.Withdrawn.Count > 0)
        {
            await KeepAsync(connection, content, verdicts, batchId, cancellationToken);
            stages.Ended(Stage.Insert);
            await ProjectAsync(connection, content, verdicts, locks, since, batchId, write, cancellationToken);
            stages.Ended(Stage.Recompute);
        }

        if (write.BatchCommands.Count > 0)
        {
            await write.ExecuteNonQueryAsync(cancellationToken);
            stages.Ended(Stage.Write);
        }

        await CommitAsync(transaction, cancellationToken);
        stages.Ended(Stage.Commit);
        return new(verdicts.Effective.Count, verdicts.Duplicates.Count, verdicts.Conflicts.Count);
    }

    private static async Task KeepAsync(
        NpgsqlConnection connection, BatchContent content, Verdicts verdicts, long batchId, CancellationToken cancellationToken)
    {
        await using var keep = new NpgsqlBatch(connection);
        KeepStep.AddKeep(keep, content, verdicts, batchId);
        await keep.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task ProjectAsync(
        NpgsqlConnection connection,
        BatchContent content,
        Verdicts verdicts,
        LockSet locks,
        DateTime since,
        long batchId,
        NpgsqlBatch write,
        CancellationToken cancellationToken)
    {
        var takenBack = await RetractStep.RunAsync(
            connection, BatchContent.RetractionTargets(verdicts.Effective), locks, batchId, cancellationToken);
        var subjects = verdicts.Effective.Select(incoming => (incoming.Subject, incoming.Type)).Concat(takenBack)
            .Where(subject => subject.Type != EventType.EventRetracted).ToLookup(subject => subject.Type == EventType.AccountUpdated, subject => subject.Subject);
        var (accounts, recategorised) = await AccountStep.RunAsync(connection, [.. subjects[true].Distinct()], locks, since, cancellationToken);
        var touched = subjects[false].Concat(recategorised).ToHashSet(StringComparer.Ordinal);
        var rows = touched.Count > 0 ? await spaces.RunAsync(connection, touched, accounts, locks, since, cancellationToken) : [];

        WriteStep.AddRevision(write, batchId, content.Events);
        WriteStep.AddAccounts(write, accounts);
        if (touched.Count > 0)
        {
            await WriteStep.StageSpacesAsync(connection, rows, cancellationToken);
            WriteStep.AddSpaces(write, touched);
        }

        if (touched.Count + accounts.Count > 0)
        {
            WriteStep.AddNotification(write, touched, accounts.Count > 0 ? Boards.OfAccounts : [], Activity.Current?.Id);
        }
    }

    /// <summary>Npgsql makes no span of a commit, and the commit is where the trace of an event has to lead.</summary>
    private static async Task CommitAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        using var activity = StatsTelemetry.Source.StartActivity(StatsSpans.Commit, ActivityKind.Client);
        activity?.SetTag("db.system.name", "postgresql");
        activity?.SetTag("db.operation.name", "COMMIT");
        await transaction.CommitAsync(cancellationToken);
    }
}
