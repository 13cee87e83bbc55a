using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SpacesPlatform.Ingest.Data;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.StatsMigrator;
using SpacesPlatform.StatsMigrator.Roles;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Recovery;

/// <summary>The migrator on a server that has nothing yet, and once more.</summary>
public sealed class FirstMigrationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_makes_all_that_is_missing_and_logs_no_error(bool databaseIsMissing)
    {
        var infrastructure = await TestInfrastructure.GetAsync(TestContext.Current.CancellationToken);
        var empty = await infrastructure.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        var database = new NpgsqlConnectionStringBuilder(empty) { Pooling = false };
        if (databaseIsMissing)
        {
            database.Database += "_missing";
        }

        (await MigrateAsync(database.ConnectionString)).ShouldBeEmpty();
        (await MigrateAsync(database.ConnectionString)).ShouldBeEmpty("nothing is left to do");

        await using var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        await using var ingest = IngestDatabase.Context(dataSource);
        (await ingest.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        await using var stats = new StatsDbContext(
            (DbContextOptions<StatsDbContext>)new DbContextOptionsBuilder<StatsDbContext>().UseStatsDatabase(dataSource).Options);
        (await stats.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> MigrateAsync(string connectionString)
    {
        var lines = new List<string>();
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["ConnectionStrings:stats"] = connectionString;
        builder.Logging.ClearProviders().AddProvider(new ListLoggerProvider(lines));
        builder.AddStatsDatabase();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddOptions<RolesOptions>();
        builder.Services.AddHostedService<MigrationWorker>();
        using var host = builder.Build();
        await host.RunAsync(TestContext.Current.CancellationToken);
        return lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }
}
