using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.StatsMigrator;

/// <summary>Brings the schema of the stats database up to date once, then ends the process.</summary>
internal sealed partial class MigrationWorker(
    IDbContextFactory<StatsDbContext> contexts,
    NpgsqlDataSource dataSource,
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
            await using var context = await contexts.CreateDbContextAsync(stoppingToken);
            var pending = (await context.Database.GetPendingMigrationsAsync(stoppingToken)).Count();
            await context.Database.MigrateAsync(stoppingToken);
            await KeptEventPartitions.EnsureAsync(dataSource, time.GetUtcNow(), logger, stoppingToken);
            LogMigrated(logger, pending);
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

    [LoggerMessage(3003, LogLevel.Error, "The stats database could not be brought up to date", EventName = "MigrationFailed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
