using System.Diagnostics;
using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>
/// Makes of what a rebuild changes a revision like that of a batch, right before the swap: who reads as of an earlier one
/// finds what was there. When nothing changes there is no revision.
/// </summary>
internal sealed class SwapChanges(Projection projection, string live, SpaceRebuild spaces, TimeProvider time)
{
    private const string Schema = RebuildSchema.Name;

    private const string CountChanges = $"SELECT count(*) FROM {Schema}.changes WHERE kind = $1";

    private const string SetRevision =
        $"""
        UPDATE {Schema}.spaces rebuilt SET revision = (SELECT value FROM current_revision)
        FROM {Schema}.changes change WHERE change.kind = 1 AND rebuilt.id = change.id
        """;

    private const string SetRevisionOfAccounts =
        $"""
        UPDATE {Schema}.accounts rebuilt SET revision = (SELECT value FROM current_revision)
        FROM {Schema}.changes change WHERE change.kind = 2 AND rebuilt.id = change.id
        """;

    private readonly string keepVersions =
        $"""
        INSERT INTO space_versions ({SpaceTable.Names}, revision, superseded_by, superseded_at)
        SELECT {SpaceTable.List(name => $"kept.{name}")}, kept.revision, (SELECT value FROM current_revision), clock_timestamp()
        FROM {Schema}.changes change JOIN {live}.spaces kept ON kept.id = change.id
        WHERE change.kind = 1 AND kept.on_boards
        """;

    /// <summary>Where accounts alone are rebuilt: Spaces whose categories follow from accounts that turn out different.</summary>
    private readonly string fillWithFollowing =
        $"""
        TRUNCATE {Schema}.todo;
        INSERT INTO {Schema}.todo (kind, since, id)
        SELECT DISTINCT held.kind, held.since, held.id FROM {Schema}.changes change
        LEFT JOIN {Schema}.accounts rebuilt ON rebuilt.id = change.id LEFT JOIN {live}.accounts kept ON kept.id = change.id
        JOIN {live}.space_accounts link ON link.account_id = change.id
        JOIN entity_locks held ON held.kind = 1 AND held.id = link.space_id
        WHERE change.kind = 2 AND coalesce(rebuilt.categories, ARRAY[]::text[]) <> coalesce(kept.categories, ARRAY[]::text[])
        """;

    private bool WithSpaces => projection.HasFlag(Projection.Spaces);

    private bool WithAccounts => projection.HasFlag(Projection.Accounts);

    /// <summary>Under the gate: nothing else changes a projection.</summary>
    public async Task<(long Spaces, long Accounts, long? Revision)> ApplyAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var changedSpaces = WithSpaces ? await CountAsync(connection, EntityKind.Space, cancellationToken) : 0;
        var changedAccounts = WithAccounts ? await CountAsync(connection, EntityKind.Account, cancellationToken) : 0;
        if (changedSpaces + changedAccounts == 0)
        {
            return (0, 0, null);
        }

        var revision = await TakeRevisionAsync(connection, cancellationToken);
        return (WithSpaces ? changedSpaces : await RecategoriseAsync(connection, cancellationToken), changedAccounts, revision);
    }

    private async Task<long> TakeRevisionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var batchId = await WriteStep.NextBatchAsync(connection, cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        WriteStep.AddRevision(batch, batchId, time.GetUtcNow(), events: 0);
        if (WithSpaces)
        {
            batch.Add(keepVersions);
            batch.Add(SetRevision);
        }

        if (WithAccounts)
        {
            batch.Add(SetRevisionOfAccounts);
        }

        WriteStep.AddNotification(batch, [], Boards.All, Activity.Current?.Id);
        return (long)(await batch.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The tables of Spaces are the live ones here: the schema of the rebuild has none, and batches wait.</summary>
    private async Task<long> RecategoriseAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await RebuildSchema.ExecuteAsync(connection, fillWithFollowing, cancellationToken);
        await RebuildPass.EachSpacesAsync(
            connection,
            async (_, chunk, token) =>
            {
                await spaces.StageAsync(connection, chunk, token);
                await using var batch = new NpgsqlBatch(connection);
                WriteStep.AddSpaces(batch, chunk.Ids);
                batch.Add(SpaceRebuild.ClearStaging);
                await batch.ExecuteNonQueryAsync(token);
            },
            cancellationToken);
        return await TodoList.CountAsync(connection, EntityKind.Space, cancellationToken);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, EntityKind kind, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(CountChanges, connection) { Parameters = { Sql.Of((short)kind) } };
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
