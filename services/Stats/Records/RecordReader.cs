using Npgsql;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Records;

/// <summary>Reads records in a snapshot.</summary>
internal static class RecordReader
{
    private const int HolderColumns = 6;

    /// <exception cref="ReadRefusedException">As of a past moment, they are of too many Spaces.</exception>
    public static async Task<RecordTimeline> ReadAsync(BoardSnapshot snapshot, RecordQuery query, CancellationToken cancellationToken)
    {
        var sql = new BoardSql(query.Board, snapshot.Source);
        await BoardReader.CheckWidthAsync(snapshot, sql, cancellationToken);
        var revision = await snapshot.RevisionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(snapshot.Connection);
        sql.AddTo(batch, RecordSql.Timeline(query, sql));
        var items = new List<RecordReading>();
        var (total, current) = (0L, (RecordReading?)null);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (item, isCurrent, isShown) = Item(reader, HolderColumns);
            total = reader.GetInt64((2 * HolderColumns) + 5);
            current = isCurrent ? item : current;
            if (isShown)
            {
                items.Add(item);
            }
        }

        return new(revision, total, current, items);
    }

    /// <summary>The holder, whether it dethroned somebody, whom, and what else is told of it: in the order of the SQL.</summary>
    private static (RecordReading Item, bool IsCurrent, bool IsShown) Item(NpgsqlDataReader reader, int column)
    {
        var dethroned = reader.GetBoolean(column) ? Holder(reader, column + 1) : null;
        column += 1 + HolderColumns;
        var item = new RecordReading(Holder(reader, 0), dethroned, reader.ValueOrNull<decimal>(column), reader.GetBoolean(column + 1));
        return (item, reader.GetBoolean(column + 2), reader.GetBoolean(column + 3));
    }

    private static RecordHolder Holder(NpgsqlDataReader reader, int column) => new(
        new(
            reader.GetInt64(column),
            reader.GetInt64(column + 1),
            reader.GetString(column + 2),
            reader.GetDecimal(column + 3),
            reader.GetFieldValue<DateTimeOffset>(column + 4)),
        reader.OrNull<string>(column + 5));
}
