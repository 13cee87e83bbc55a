using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>How events travelled: projections don't depend on it, and so don't read it.</summary>
internal sealed class EventTraces
{
    private const string Read =
        """
        SELECT kept.source, kept.id, kept.received_at, kept.trace_id
        FROM unnest($2, $3) AS wanted (source, id) JOIN kept_events kept ON kept.source = wanted.source AND kept.id = wanted.id
        WHERE kept.subject = $1
        """;

    private readonly Dictionary<EventIdentity, (DateTimeOffset ReceivedAt, string? TraceId)> traces = [];

    private EventTraces()
    {
    }

    /// <summary>Of events of one Space.</summary>
    public static async Task<EventTraces> ReadAsync(
        NpgsqlConnection connection, string space, IEnumerable<KeptEvent> events, CancellationToken cancellationToken)
    {
        var found = new EventTraces();
        var identities = events.Select(kept => new EventIdentity(kept.Source, kept.Id)).Distinct().ToList();
        if (identities.Count == 0)
        {
            return found;
        }

        await using var command = new NpgsqlCommand(Read, connection) { Parameters = { Sql.Text(space) } };
        command.Parameters.AddRange(Sql.Identities(identities));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var identity = new EventIdentity(reader.GetString(0), reader.GetString(1));
            found.traces[identity] = (reader.GetFieldValue<DateTimeOffset>(2), reader.OrNull<string>(3));
        }

        return found;
    }

    public (DateTimeOffset ReceivedAt, string? TraceId) Of(KeptEvent kept) => traces[new(kept.Source, kept.Id)];
}
