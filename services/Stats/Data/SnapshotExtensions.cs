using System.Data;
using Npgsql;

namespace SpacesPlatform.Stats.Data;

internal static class SnapshotExtensions
{
    /// <summary>
    /// Begins a transaction whose statements all see one state of the database, of the tables that are the projections at
    /// its beginning and stay so until its end: see <see cref="ProjectionTables.HoldForReading"/>.
    /// </summary>
    public static async Task<NpgsqlTransaction> BeginSnapshotAsync(this NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var hold = new NpgsqlCommand(ProjectionTables.HoldForReading, connection);
        await hold.ExecuteNonQueryAsync(cancellationToken);
        return transaction;
    }
}
