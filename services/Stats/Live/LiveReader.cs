using Microsoft.Extensions.Options;
using Npgsql;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Live;

/// <summary>Reads the Spaces that are live now, all of one revision.</summary>
internal sealed class LiveReader(NpgsqlDataSource dataSource, IOptions<MetricsOptions> metrics, TimeProvider time)
{
    private const string Revision = "SELECT value FROM current_revision";

    private const string Spaces =
        """
        SELECT id, title, host_ids, current_listeners, sampled_at, started_at, categories, count(*) OVER () FROM spaces
        WHERE state = 2 AND started_at <= $1 AND sampled_at >= $2 AND current_listeners IS NOT NULL
        ORDER BY current_listeners DESC, sampled_at, id LIMIT $3
        """;

    /// <summary>A Space whose last sample is older than twice the longest hold is no longer taken to be live.</summary>
    public async Task<LiveAnswer> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginSnapshotAsync(cancellationToken);
        var rows = new List<Row>();
        var (revision, total) = (0L, 0L);
        await using (var batch = new NpgsqlBatch(connection))
        {
            batch.Add(Revision);
            batch.Add(Spaces, Sql.Of(now), Sql.Of(now - (2 * metrics.Value.LongestHold)), Sql.Of(limit));
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            revision = reader.GetInt64(0);
            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(Read(reader));
                total = reader.GetInt64(7);
            }
        }

        var accounts = await AccountNames.FindAsync(connection, rows.SelectMany(row => row.HostIds), cancellationToken);
        return new(revision, total, [.. rows.Select((row, index) => row.Entry with
        {
            Position = index + 1,
            Hosts = [.. row.HostIds.Select(id => accounts[id])],
        })]);
    }

    private static Row Read(NpgsqlDataReader reader) => new(
        reader.GetFieldValue<string[]>(2),
        new(
            0,
            reader.GetString(0),
            reader.OrNull<string>(1),
            [],
            reader.GetInt32(3),
            reader.GetFieldValue<DateTimeOffset>(4),
            reader.GetFieldValue<DateTimeOffset>(5),
            reader.GetFieldValue<string[]>(6)));

    private sealed record Row(string[] HostIds, LiveEntry Entry);
}
