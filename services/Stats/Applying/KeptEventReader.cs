using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Reads the kept events, but for the retracted ones, of Spaces or of accounts.</summary>
internal static class KeptEventReader
{
    /// <summary>The lower bound leaves out partitions that hold nothing of the subjects.</summary>
    private const string Read =
        """
        SELECT subject, type, source, id, occurred_at, count, kind, data::text FROM kept_events
        WHERE subject = ANY ($1) AND received_at >= $2 AND retracted_by IS NULL AND type <> 11 AND (type = 10) = $3
        """;

    /// <summary>Those that counted at a past revision.</summary>
    private const string ReadPast =
        """
        SELECT kept.subject, type, source, id, occurred_at, count, kind, data::text
        FROM unnest($1) AS asked (subject) JOIN kept_events kept ON kept.subject = asked.subject
        JOIN batches kept_by ON kept_by.batch_id = kept.batch_id
        LEFT JOIN batches retracted_by ON retracted_by.batch_id = kept.retracted_by
        WHERE kept_by.revision <= $2 AND (kept.retracted_by IS NULL OR retracted_by.revision > $2) AND type <> 11 AND (type = 10) = $3
        """;

    public static Task<Dictionary<string, List<KeptEvent>>> OfSpacesAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> spaces, DateTime since, CancellationToken cancellationToken) =>
        ReadAsync(connection, Read, spaces, Sql.Of(since), false, cancellationToken);

    public static Task<Dictionary<string, List<KeptEvent>>> OfAccountsAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> accounts, DateTime since, CancellationToken cancellationToken) =>
        ReadAsync(connection, Read, accounts, Sql.Of(since), true, cancellationToken);

    public static Task<Dictionary<string, List<KeptEvent>>> PastOfSpacesAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> spaces, long revision, CancellationToken cancellationToken) =>
        ReadAsync(connection, ReadPast, spaces, Sql.Of(revision), false, cancellationToken);

    public static Task<Dictionary<string, List<KeptEvent>>> PastOfAccountsAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> accounts, long revision, CancellationToken cancellationToken) =>
        ReadAsync(connection, ReadPast, accounts, Sql.Of(revision), true, cancellationToken);

    /// <summary>
    /// The Spaces that have such events, one after the other: no more than the events of one are in memory, however many
    /// Spaces are asked for.
    /// </summary>
    public static async IAsyncEnumerable<(string Space, IReadOnlyCollection<KeptEvent> Events)> EachSpaceAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> spaces, DateTime since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Read + " ORDER BY subject", connection)
        {
            Parameters = { Sql.Texts(spaces), Sql.Of(since), Sql.Of(false) },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var events = new List<KeptEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var kept = Kept(reader);
            if (events.Count > 0 && events[0].Subject != kept.Subject)
            {
                yield return (events[0].Subject, events);
                events = [];
            }

            events.Add(kept);
        }

        if (events.Count > 0)
        {
            yield return (events[0].Subject, events);
        }
    }

    private static async Task<Dictionary<string, List<KeptEvent>>> ReadAsync(
        NpgsqlConnection connection, string query, IReadOnlyCollection<string> subjects, NpgsqlParameter bound, bool accounts, CancellationToken cancellationToken)
    {
        var events = subjects.ToDictionary(subject => subject, _ => new List<KeptEvent>(), StringComparer.Ordinal);
        if (subjects.Count == 0)
        {
            return events;
        }

        await using var command = new NpgsqlCommand(query, connection)
        {
            Parameters = { Sql.Texts(subjects), bound, Sql.Of(accounts) },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var kept = Kept(reader);
            events[kept.Subject].Add(kept);
        }

        return events;
    }

    private static KeptEvent Kept(NpgsqlDataReader reader) => new(
        (EventType)reader.GetInt16(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(0),
        reader.GetFieldValue<DateTimeOffset>(4),
        reader.IsDBNull(5) ? 0 : reader.GetInt32(5),
        reader.IsDBNull(6) ? SampleKind.Listeners : (SampleKind)reader.GetInt16(6),
        reader.IsDBNull(7) ? null : JsonSerializer.Deserialize(reader.GetString(7), EventDataJson.Kept.EventData));
}
