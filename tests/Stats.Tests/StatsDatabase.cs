using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Stats.Tests;

/// <summary>Databases with the stats schema: migrated once, then copied.</summary>
internal static class StatsDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MigrateAsync);

    /// <summary>Copies are made one at a time: Postgres refuses to copy a template that is in use.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Makes a database without any event, and gives its connection string.</summary>
    public static async Task<string> CreateAsync(CancellationToken cancellationToken)
    {
        var template = new NpgsqlConnectionStringBuilder(await Template.Value.WaitAsync(cancellationToken));
        var copy = new NpgsqlConnectionStringBuilder(template.ConnectionString) { Database = $"stats_{Guid.NewGuid():N}", Pooling = true };
        var server = new NpgsqlConnectionStringBuilder(template.ConnectionString) { Database = "postgres" };

        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var connection = new NpgsqlConnection(server.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var create = new NpgsqlCommand($"CREATE DATABASE {copy.Database} TEMPLATE {template.Database}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            OneAtATime.Release();
        }

        return copy.ConnectionString;
    }

    private static async Task<string> MigrateAsync()
    {
        var infrastructure = await TestInfrastructure.GetAsync(CancellationToken.None);
        var empty = await infrastructure.CreateDatabaseAsync(CancellationToken.None);
        var connectionString = new NpgsqlConnectionStringBuilder(empty) { Pooling = false }.ConnectionString;
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var context = new StatsDbContext(
            (DbContextOptions<StatsDbContext>)new DbContextOptionsBuilder<StatsDbContext>().UseStatsDatabase(dataSource).Options);
        await context.Database.MigrateAsync();
        await KeptEventPartitions.EnsureAsync(dataSource, TimeProvider.System.GetUtcNow(), NullLogger.Instance, CancellationToken.None);
        return connectionString;
    }
}
