using Npgsql;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Connections for applying: each has the staging tables, which empty themselves at every commit.</summary>
internal sealed class ApplyDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource dataSource;

    public ApplyDatabase(string connectionString)
    {
        // A reset would drop the staging tables; nothing else is kept in the session.
        var builder = new NpgsqlDataSourceBuilder(connectionString)
        {
            ConnectionStringBuilder = { NoResetOnClose = true, ApplicationName = "stats-apply", MaxAutoPrepare = StatsDatabaseExtensions.PreparedStatements },
        };
        builder.UsePhysicalConnectionInitializer(Prepare, PrepareAsync);
        dataSource = builder.Build();
    }

    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) =>
        dataSource.OpenConnectionAsync(cancellationToken);

    public ValueTask DisposeAsync() => dataSource.DisposeAsync();

    /// <summary>Staged rows are looked up in tables of any size: a planner that guesses a few rows must not scan those.</summary>
    private static string Preparation =>
        $"{IncomingTable.Create}; {SpaceTable.CreateStaging}; SET enable_hashjoin = off; SET enable_mergejoin = off";

    private static void Prepare(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(Preparation, connection);
        command.ExecuteNonQuery();
    }

    private static async Task PrepareAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Preparation, connection);
        await command.ExecuteNonQueryAsync();
    }
}
