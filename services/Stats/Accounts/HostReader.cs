using System.Data;
using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Accounts;

/// <summary>Reads all that is shown of a host in one snapshot and one round trip.</summary>
internal sealed class HostReader(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>Null when nothing is known of the account.</summary>
    public async Task<HostAnswer?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(ProjectionTables.HoldForReading);
        foreach (var query in (string[])[HostSql.Account, HostSql.Totals, HostSql.Best, HostSql.Spaces])
        {
            batch.Add(query, Sql.Text(id));
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var (handle, displayName) = (reader.OrNull<string>(0), reader.OrNull<string>(1));
        var categories = reader.OrNull<string[]>(2) ?? [];

        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var totals = Totals(reader);

        await reader.NextResultAsync(cancellationToken);
        var (best, peak, rank) = await reader.ReadAsync(cancellationToken) ? Best(reader) : (null, null, null);

        await reader.NextResultAsync(cancellationToken);
        var spaces = new List<HostedSpace>();
        while (await reader.ReadAsync(cancellationToken))
        {
            spaces.Add(Space(reader));
        }

        return new()
        {
            Id = id,
            Handle = handle,
            DisplayName = displayName,
            Categories = categories,
            Totals = totals with { PeakListeners = peak },
            BestSpace = best,
            Rank = rank,
            Spaces = spaces,
        };
    }

    /// <summary>All but the peak, which is that of the best Space.</summary>
    private static HostTotals Totals(NpgsqlDataReader reader) => new(
        Spaces: At(reader, 0),
        PeakListeners: null,
        Attendances: At(reader, 2),
        ListenerSeconds: At(reader, 4),
        AirtimeSeconds: At(reader, 6),
        AverageListeners: At(reader, 8));

    private static Achieved? At(NpgsqlDataReader reader, int column) =>
        Achieved.Of(reader.ValueOrNull<decimal>(column), reader.ValueOrNull<DateTimeOffset>(column + 1));

    private static (BestSpace? Best, Achieved? Peak, long? Rank) Best(NpgsqlDataReader reader)
    {
        var best = new BestSpace(
            reader.GetString(0), reader.OrNull<string>(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetInt32(3));
        return (best, new(best.PeakListeners, reader.GetFieldValue<DateTimeOffset>(4)), reader.GetInt64(5));
    }

    private HostedSpace Space(NpgsqlDataReader reader)
    {
        var state = (SpaceState)reader.GetInt16(2);
        var endedAt = reader.ValueOrNull<DateTimeOffset>(4);
        return new(
            reader.GetString(0),
            reader.OrNull<string>(1),
            StateNames.Of(state),
            reader.ValueOrNull<DateTimeOffset>(3),
            endedAt,
            reader.ValueOrNull<int>(5),
            Finality.Of(state, endedAt, time.GetUtcNow()));
    }
}
