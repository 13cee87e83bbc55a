using Npgsql;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Removes versions of Spaces that no cursor can ask for any more.</summary>
internal sealed partial class VersionCleaner(NpgsqlDataSource dataSource, TimeProvider time, ILogger<VersionCleaner> logger)
    : BackgroundService
{
    /// <summary>Half as long again as a cursor lives, so that a slow page never misses a version.</summary>
    private const string Clean = "DELETE FROM space_versions WHERE superseded_at < now() - interval '15 minutes'";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                await using var command = dataSource.CreateCommand(Clean);
                await command.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                LogFault(logger, fault.Message);
            }
        }
    }

    [LoggerMessage(
        2201,
        LogLevel.Warning,
        "Old versions of Spaces could not be removed and are tried again: {Reason}",
        EventName = "VersionsNotCleaned")]
    private static partial void LogFault(ILogger logger, string reason);
}
