using System.Globalization;
using Npgsql;

namespace SpacesPlatform.Stats.Data;

/// <summary>Makes the monthly partitions of the kept events ahead of time; the migrator alone may change the schema.</summary>
internal static class KeptEventPartitions
{
    private const int MonthsAhead = 24;

    /// <summary>Makes the partitions of this month and the coming ones, where they are missing.</summary>
    public static async Task EnsureAsync(NpgsqlDataSource dataSource, DateTimeOffset now, CancellationToken cancellationToken)
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
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
