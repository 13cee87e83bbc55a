using Microsoft.Extensions.Options;
using Npgsql;

namespace SpacesPlatform.Ingest.Integrations.Credentials;

/// <summary>Reads the credentials of the database every few seconds. While it is away those that were read last are taken.</summary>
internal sealed partial class CredentialReload(
    CredentialReader reader,
    CredentialStore store,
    IOptions<IngestOptions> options,
    TimeProvider time,
    ILogger<CredentialReload> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan WarningInterval = TimeSpan.FromMinutes(1);

    private long? warnedAt;

    /// <summary>Before the first request is answered, as long as the database is not away.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => TryReloadAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.KeysReload, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryReloadAsync(stoppingToken);
        }
    }

    private async Task TryReloadAsync(CancellationToken cancellationToken)
    {
        try
        {
            store.Replace(await reader.ReadAsync(cancellationToken));
            if (warnedAt is not null)
            {
                warnedAt = null;
                LogBack(logger);
            }
        }
        catch (NpgsqlException exception)
        {
            if (warnedAt is null || time.GetElapsedTime(warnedAt.Value) >= WarningInterval)
            {
                warnedAt = time.GetTimestamp();
                LogAway(logger, exception.Message, store.IsComplete ? "those read last are taken" : "only those of the configuration are taken");
            }
        }
    }

    [LoggerMessage(1101, LogLevel.Warning, "The database of keys can't be read: {Reason}; {Consequence}")]
    private static partial void LogAway(ILogger logger, string reason, string consequence);

    [LoggerMessage(1102, LogLevel.Information, "The database of keys is read again")]
    private static partial void LogBack(ILogger logger);
}
