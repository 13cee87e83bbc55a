using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>
/// Makes projections from the kept events anew, beside the live ones and while batches are applied, and puts them in their
/// place. First everything is computed; then, in rounds that get shorter, what batches touched meanwhile; what they touch
/// during the last of these rounds is computed by the swap, while they wait.
/// </summary>
internal sealed class Rebuild(string connectionString, SpaceProjector projector, TimeProvider time)
{
    private const int MostRounds = 10;

    /// <summary>So little that batches hardly notice how long the swap takes for it.</summary>
    private const long Little = 500;

    /// <exception cref="RebuildException">It can't be done now; nothing was changed.</exception>
    public async Task<RebuildSummary> RunAsync(Projection projection, IRebuildProgress progress, CancellationToken cancellationToken)
    {
        await using var database = await RebuildDatabase.OpenAsync(connectionString, cancellationToken);
        await using var session = await RebuildSession.OpenAsync(database, cancellationToken);
        var connection = session.Connection;
        await RebuildSchema.CreateAsync(connection, database.Live, projection, cancellationToken);

        var pass = new RebuildPass(projection, database, projector);
        var revision = await RevisionAsync(connection, cancellationToken);
        await TodoList.FillAsync(connection, cancellationToken);
        await pass.RunInParallelAsync(connection, progress, cancellationToken);
        await pass.NoteStraysAsync(connection, cancellationToken);
        revision = await CatchUpAsync(connection, pass, revision, progress, cancellationToken);
        progress.Begin("statistics", 1);
        await RebuildSchema.VacuumAsync(connection, projection, cancellationToken);
        progress.Advance(1);

        progress.Begin("swapping", 1);
        var swap = new Swap(projection, database, pass, time);
        for (var attempt = 1; ; attempt++)
        {
            revision = await CatchUpAsync(connection, pass, revision, null, cancellationToken);
            try
            {
                var changed = await swap.RunAsync(connection, revision, cancellationToken);
                progress.Advance(1);
                return new(
                    await NumberAsync(connection, "SELECT count(*) FROM spaces", cancellationToken),
                    await NumberAsync(connection, "SELECT count(*) FROM accounts", cancellationToken),
                    changed.Spaces,
                    changed.Accounts,
                    changed.Revision);
            }
            catch (PostgresException fault) when (Swap.IsBusy(fault) && attempt < Swap.MostAttempts)
            {
                progress.Note($"the tables are in use; the swap is tried again ({attempt})");
                await Task.Delay(Swap.PauseAfter(attempt), time, cancellationToken);
            }
            catch (PostgresException fault) when (Swap.IsBusy(fault))
            {
                throw new RebuildException(
                    "the tables could not be swapped, as something holds them for long: a long query, a backup or a VACUUM. "
                    + "Run it again when that has ended.",
                    fault);
            }
        }
    }

    /// <summary>Computes what batches touched after a revision, until little is left; returns the revision that all is built up to.</summary>
    private static async Task<long> CatchUpAsync(
        NpgsqlConnection connection, RebuildPass pass, long revision, IRebuildProgress? progress, CancellationToken cancellationToken)
    {
        for (var round = 1; ; round++)
        {
            var reached = await RevisionAsync(connection, cancellationToken);
            if (reached == revision)
            {
                return revision;
            }

            await TodoList.FillSinceAsync(connection, revision, cancellationToken);
            var touched = await TodoList.CountAsync(connection, EntityKind.Space, cancellationToken);
            await pass.RunInParallelAsync(connection, progress, cancellationToken);
            revision = reached;
            if (touched <= Little || round == MostRounds)
            {
                return revision;
            }
        }
    }

    private static Task<long> RevisionAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        NumberAsync(connection, "SELECT value FROM current_revision", cancellationToken);

    private static async Task<long> NumberAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
