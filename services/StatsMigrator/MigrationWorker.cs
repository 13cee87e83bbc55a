using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Npgsql;
using SpacesPlatform.Ingest.Data;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.StatsMigrator.Roles;

namespace SpacesPlatform.StatsMigrator;

/// <summary>Brings both schemas of the database up to date once, and who may use them, then ends the process.</summary>
internal sealed partial class MigrationWorker(
    IDbContextFactory<StatsDbContext> contexts,
    NpgsqlDataSource dataSource,
    IOptions<RolesOptions> roles,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<MigrationWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WaitForServerAsync(stoppingToken);
            await using var stats = await contexts.CreateDbContextAsync(stoppingToken);
            await using var ingest = IngestDatabase.Context(dataSource);
            var applied = await MigrateAsync(stats, stoppingToken) + await MigrateAsync(ingest, stoppingToken);
            await KeptEventPartitions.EnsureAsync(dataSource, time.GetUtcNow(), logger, stoppingToken);
            LogMigrated(logger, applied);
            foreach (var role in await new ServiceRoles(dataSource, roles.Value).EnsureAsync(stoppingToken))
            {
                LogRole(logger, role);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The exit code is what compose, Kubernetes and Aspire wait for.
            LogFailed(logger, exception);
            Environment.ExitCode = 1;
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private static async Task<int> MigrateAsync(DbContext context, CancellationToken cancellationToken)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            await creator.CreateAsync(cancellationToken);
        }

        // EF asks the history what is pending before it is there, and logs the answer as an error.
        await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        await context.Database.MigrateAsync(cancellationToken);
        return pending;
    }

    /// <summary>A database server that is being started takes a while to answer.</summary>
    private async Task WaitForServerAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
                return;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
            {
                // The server answers: migrating creates the database.
                return;
            }
            catch (NpgsqlException exception) when (IsNotReady(exception) && Stopwatch.GetElapsedTime(started) < LongestWait)
            {
                LogWaiting(logger, exception.Message);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    private static bool IsNotReady(NpgsqlException exception) =>
        exception is not PostgresException postgres || postgres.SqlState == PostgresErrorCodes.CannotConnectNow;

    [LoggerMessage(3001, LogLevel.Information, "The stats database is up to date; {Count} migrations were applied", EventName = "DatabaseMigrated")]
    private static partial void LogMigrated(ILogger logger, int count);

    [LoggerMessage(3002, LogLevel.Warning, "Waiting for the database server: {Reason}", EventName = "DatabaseAwaited")]
    private static partial void LogWaiting(ILogger logger, string reason);

    [LoggerMessage(3004, LogLevel.Information, "The role {Role} may do what its service needs", EventName = "RoleGranted")]
    private static partial void LogRole(ILogger logger, string role);

    [LoggerMessage(3003, LogLevel.Error, "The stats database could not be brought up to date", EventName = "MigrationFailed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
