using Npgsql;

namespace SpacesPlatform.Stats.Backlog;

/// <summary>Looks every few seconds at what waits; every replica reports the same.</summary>
internal sealed partial class BacklogWorker(
    NpgsqlDataSource dataSource, BrokerQueues queues, BacklogGauges gauges, TimeProvider time, ILogger<BacklogWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            gauges.Tell(await TryAsync(queues.ReadAsync, stoppingToken) ?? []);
            gauges.Tell(await TryAsync(token => OutboxState.ReadAsync(dataSource, token), stoppingToken));
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken stoppingToken)
        where T : class
    {
        try
        {
            return await read(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // Database or broker away, as their health checks say: meanwhile nothing is reported, rather than what was.
            LogUnknown(logger, fault.Message);
            return null;
        }
    }

    [LoggerMessage(2301, LogLevel.Debug, "What waits is not known now: {Reason}", EventName = "BacklogUnknown")]
    private static partial void LogUnknown(ILogger logger, string reason);
}
