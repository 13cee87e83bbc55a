using System.Globalization;
using Npgsql;

namespace SpacesPlatform.Stats.Data;

/// <summary>Makes the monthly partitions of the kept events ahead of time; the migrator alone may change the schema.</summary>
internal static partial class KeptEventPartitions
{
    /// <summary>Long enough to forget the migrator for a while; more would cost every plan that can't leave partitions out.</summary>
    private const int MonthsAhead = 12;

    /// <summary>
    /// Makes the partitions of this month and the coming ones, where they are missing. A month whose events already came into
    /// the rest stays there: that costs some speed and nothing else.
    /// </summary>
    public static async Task EnsureAsync(
        NpgsqlDataSource dataSource, DateTimeOffset now, ILogger logger, CancellationToken cancellationToken)
    {
        var first = new DateTime(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var month = 0; month <= MonthsAhead; month++)
        {
            var from = first.AddMonths(month);
            await using var command = dataSource.CreateCommand(
                string.Create(CultureInfo.InvariantCulture, $"""
                    CREATE TABLE IF NOT EXISTS kept_events_{from:yyyyMM} PARTITION OF kept_events
                        FOR VALUES FROM ('{from:yyyy-MM-dd}Z') TO ('{from.AddMonths(1):yyyy-MM-dd}Z');
                    """));
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.CheckViolation)
            {
                LogStaysInRest(logger, from.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            }
        }
    }

    [LoggerMessage(
        3101,
        LogLevel.Warning,
        "Events received in {Month} are in kept_events_rest already and stay there: run the migrator at least once a year",
        EventName = "EventsStayInRest")]
    private static partial void LogStaysInRest(ILogger logger, string month);
}
