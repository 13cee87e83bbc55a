using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Groups;

/// <summary>What a group achieved, where it stands and its newest Spaces.</summary>
/// <param name="Totals">Its metrics, of all time.</param>
/// <param name="Best">The Space of its peak.</param>
/// <param name="Rank">On its board by peak listeners, of all time.</param>
/// <param name="Spaces">At most 100.</param>
internal sealed record GroupFigures(GroupTotals Totals, BestSpace? Best, long? Rank, IReadOnlyList<GroupSpace> Spaces)
{
    /// <summary>Asks for all of it; <see cref="ReadAsync"/> reads the results.</summary>
    public static void AddTo(NpgsqlBatch batch, GroupSql sql, string id)
    {
        foreach (var query in (string[])[sql.Totals, sql.Best, sql.Spaces])
        {
            batch.Add(query, Sql.Text(id));
        }
    }

    /// <summary>Reads from the current result on.</summary>
    public static async Task<GroupFigures> ReadAsync(NpgsqlDataReader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        var totals = TotalsOf(reader);

        await reader.NextResultAsync(cancellationToken);
        var (best, peak, rank) = await reader.ReadAsync(cancellationToken) ? BestOf(reader) : (null, null, null);

        await reader.NextResultAsync(cancellationToken);
        var spaces = new List<GroupSpace>();
        while (await reader.ReadAsync(cancellationToken))
        {
            spaces.Add(SpaceOf(reader, now));
        }

        return new(totals with { PeakListeners = peak }, best, rank, spaces);
    }

    /// <summary>All but the peak, which is that of the best Space.</summary>
    private static GroupTotals TotalsOf(NpgsqlDataReader reader) => new(
        Spaces: At(reader, 0),
        PeakListeners: null,
        Attendances: At(reader, 2),
        ListenerSeconds: At(reader, 4),
        AirtimeSeconds: At(reader, 6),
        AverageListeners: At(reader, 8));

    private static Achieved? At(NpgsqlDataReader reader, int column) =>
        Achieved.Of(reader.ValueOrNull<decimal>(column), reader.ValueOrNull<DateTimeOffset>(column + 1));

    private static (BestSpace? Best, Achieved? Peak, long? Rank) BestOf(NpgsqlDataReader reader)
    {
        var best = new BestSpace(
            reader.GetString(0), reader.OrNull<string>(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetInt32(3));
        return (best, new(best.PeakListeners, reader.GetFieldValue<DateTimeOffset>(4)), reader.GetInt64(5));
    }

    private static GroupSpace SpaceOf(NpgsqlDataReader reader, DateTimeOffset now)
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
            Finality.Of(state, endedAt, now));
    }
}
