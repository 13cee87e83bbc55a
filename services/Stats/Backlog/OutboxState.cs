using Npgsql;

namespace SpacesPlatform.Stats.Backlog;

/// <summary>What waits in the outbox.</summary>
/// <param name="Depth">How many messages.</param>
/// <param name="Age">Of the oldest, in seconds.</param>
internal sealed record OutboxState(long Depth, double Age)
{
    /// <summary>Bounded, so that looking costs the same however long the broker is away.</summary>
    private const string Look =
        """
        SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::double precision
        FROM (SELECT created_at FROM outbox ORDER BY outbox_id LIMIT 10000) oldest
        """;

    /// <exception cref="NpgsqlException">The database is away.</exception>
    public static async Task<OutboxState> ReadAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Look);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new(reader.GetInt64(0), Math.Max(0, reader.GetDouble(1)));
    }
}
