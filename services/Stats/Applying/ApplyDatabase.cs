using Npgsql;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Connections for applying: each has the staging tables, which empty themselves at every commit.</summary>
internal sealed class ApplyDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource dataSource;

    private readonly string preparation;

    /// <param name="connectionString">Where the database is.</param>
    /// <param name="application">How its sessions are named on the server.</param>
    /// <param name="furtherPreparation">Statements that a new session runs after its own.</param>
    public ApplyDatabase(string connectionString, string application = "stats-apply", string furtherPreparation = "")
    {
        // Staged rows are looked up in tables of any size: a planner that guesses a few rows must not scan those.
        preparation = string.Join(
            "; ", IncomingTable.Create, SpaceTable.CreateStaging, "SET enable_hashjoin = off", "SET enable_mergejoin = off", furtherPreparation);

        // A reset would drop the staging tables; nothing else is kept in the session.
        var builder = new NpgsqlDataSourceBuilder(connectionString)
        {
            ConnectionStringBuilder = { NoResetOnClose = true, ApplicationName = application, MaxAutoPrepare = StatsDatabaseExtensions.PreparedStatements },
        };
        builder.UsePhysicalConnectionInitializer(Prepare, PrepareAsync);
        dataSource = builder.Build();
    }

    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) =>
        dataSource.OpenConnectionAsync(cancellationToken);

    public ValueTask DisposeAsync() => dataSource.DisposeAsync();

    private void Prepare(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(preparation, connection);
        command.ExecuteNonQuery();
    }

    private async Task PrepareAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(preparation, connection);
        await command.ExecuteNonQueryAsync();
    }
}
