using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>
/// Puts the built tables in the place of the live ones, in one transaction: readers see all of it or nothing, and no batch is
/// lost between the two.
/// </summary>
/// <remarks>
/// The locks are taken in an order that leaves nobody to wait in a circle:
/// <list type="number">
/// <item>The tables against vacuums and schema changes, which stops an automatic vacuum and disturbs nobody else.</item>
/// <item>The gate: every batch writes to <c>entity_locks</c> before it touches a projection (LockPlanner, IdentityStep). The
/// lock waits until the batches that did have ended, whose changes then are committed and computed here; and lets none
/// begin, so that those to come find the new tables under the names. Neither sort holds anything that is locked later.</item>
/// <item>The live tables against readers, last and for a moment: they are but renamed then. Readers who look for a table
/// meanwhile wait, and find the new one; who reads several statements in one snapshot takes the tables before the snapshot
/// (<see cref="ProjectionTables.HoldForReading"/>).</item>
/// </list>
/// A lock that is not had soon lets all go, before the server would look for a circle and break it at somebody's cost.
/// </remarks>
internal sealed class Swap(Projection projection, RebuildDatabase database, RebuildPass pass, TimeProvider time)
{
    public const int MostAttempts = 30;

    /// <summary>Longer than the second after which the server cancels an automatic vacuum that is in the way.</summary>
    private const string WaitForBatches = "SET LOCAL lock_timeout = '5s'";

    /// <summary>Three tables in a row take less than the second after which the server looks for circles.</summary>
    private const string WaitForReaders = "SET LOCAL lock_timeout = '250ms'";

    private const string CloseGate = "LOCK TABLE entity_locks IN SHARE MODE";

    private const string Migrations = "SELECT count(*) FROM \"__EFMigrationsHistory\"";

    private readonly SwapChanges changes = new(projection, database.Live, pass.Spaces, time);

    private readonly string tables = string.Join(", ", projection.Tables().Select(table => $"{database.Live}.{table}"));

    private readonly string built = string.Join(", ", projection.Tables().Select(table => $"{RebuildSchema.Name}.{table}"));

    /// <param name="connection">The rebuild's session.</param>
    /// <param name="revision">What the built tables are computed up to.</param>
    /// <param name="cancellationToken">Leaves the live tables as they are.</param>
    /// <returns>What became different, and the revision that this took.</returns>
    public async Task<(long Spaces, long Accounts, long? Revision)> RunAsync(
        NpgsqlConnection connection, long revision, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RebuildSchema.ExecuteAsync(
            connection, $"{WaitForBatches}; LOCK TABLE {tables}, {built} IN SHARE UPDATE EXCLUSIVE MODE", cancellationToken);
        await CheckSchemaAsync(connection, cancellationToken);
        await RebuildSchema.ExecuteAsync(connection, CloseGate, cancellationToken);

        await TodoList.FillSinceAsync(connection, revision, cancellationToken);
        await pass.RunAsync(connection, cancellationToken);
        var changed = await changes.ApplyAsync(connection, cancellationToken);

        await RebuildSchema.ExecuteAsync(connection, $"{WaitForReaders}; LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE", cancellationToken);
        await RebuildSchema.SwapAsync(connection, database.Live, projection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    /// <summary>Whether somebody was in the way, and another attempt may succeed.</summary>
    public static bool IsBusy(PostgresException fault) =>
        fault.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Longer and longer, up to 5 s, and never quite the same.</summary>
    public static TimeSpan PauseAfter(int attempt) =>
        TimeSpan.FromMilliseconds(Math.Min(5_000, 100 * Math.Pow(2, attempt - 1)) * (0.5 + (Random.Shared.NextDouble() / 2)));

    /// <summary>Under the first lock: a migration since the start has changed the tables that the built ones are like.</summary>
    private async Task CheckSchemaAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Migrations, connection);
        if ((long)(await command.ExecuteScalarAsync(cancellationToken))! != database.Migrations)
        {
            throw new RebuildException("the database was migrated meanwhile: run it again, with the newest version.");
        }
    }
}
