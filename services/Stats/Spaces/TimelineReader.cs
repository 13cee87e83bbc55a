using Microsoft.Extensions.Options;
using Npgsql;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>Reads a Space's timeline from its kept events, with the code that projects its metrics.</summary>
internal sealed class TimelineReader(NpgsqlDataSource dataSource, IOptions<MetricsOptions> metrics)
{
    /// <summary>Null when no event of the Space counts.</summary>
    public async Task<TimelineAnswer?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginSnapshotAsync(cancellationToken);
        var events = await SpaceHistory.ReadAsync(connection, id, null, cancellationToken);
        if (events.Count == 0)
        {
            return null;
        }

        var reading = SpaceReading.Of(events);
        var values = reading.Scalars.Values;
        var timeline = Timeline.Of(reading, metrics.Value.LongestHold);
        var accounts = await AccountNames.FindAsync(connection, values.HostIds ?? [], cancellationToken);
        return new(
            new(id, values.Title, [.. (values.HostIds ?? []).Select(host => accounts[host])]),
            timeline.Source,
            [.. timeline.Samples.Select(TimelinePoint.Of)],
            timeline.Gaps);
    }
}
