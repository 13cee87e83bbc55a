using Npgsql;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Reading;
using SpacesPlatform.Stats.Spaces;

namespace SpacesPlatform.Stats.Lift;

/// <summary>Compares a Space with what its hosts usually have, in one snapshot.</summary>
internal static class LiftReader
{
    private const int MostLinked = 20;

    private const string Note =
        "An association, not a cause: the Space is compared with the median of its hosts' Spaces of the 90 days before it. "
        + "Why its audience differs, these numbers can't tell.";

    private static readonly TimeSpan Before = TimeSpan.FromDays(90);

    /// <summary>Null when nothing is known of the Space.</summary>
    /// <param name="connection">A connection in a snapshot.</param>
    /// <param name="id">The Space.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<LiftAnswer?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken)
    {
        if (await SpaceAsync(connection, id, cancellationToken) is not { } space)
        {
            return null;
        }

        var hosts = await AccountNames.FindAsync(connection, space.HostIds, cancellationToken);
        var answer = new LiftAnswer
        {
            Space = new(id, space.Title, [.. space.HostIds.Select(host => hosts[host])]),
            StartedAt = space.StartedAt,
            TieIn = space.TieIn,
            Metrics = new(MetricLift.Of(space.Peak, null, 0), MetricLift.Of(space.Seconds, null, 0)),
            Note = Note,
            Evidence = [ApiLinks.Space(id)],
        };
        return space.BoardStart is { } start ? await AgainstAsync(connection, answer, space, start, cancellationToken) : answer;
    }

    private static async Task<ComparedSpace?> SpaceAsync(
        NpgsqlConnection connection, string id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(LiftSql.Space, connection) { Parameters = { Sql.Text(id) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new(
                reader.OrNull<string>(0),
                reader.GetFieldValue<string[]>(1),
                reader.GetBoolean(2),
                reader.ValueOrNull<DateTimeOffset>(3),
                reader.OrNull<string>(4) is { } kind ? new(kind, reader.OrNull<string>(5)) : null,
                reader.ValueOrNull<decimal>(6),
                reader.ValueOrNull<decimal>(7))
            : null;
    }

    private static async Task<LiftAnswer> AgainstAsync(
        NpgsqlConnection connection,
        LiftAnswer answer,
        ComparedSpace space,
        DateTimeOffset start,
        CancellationToken cancellationToken)
    {
        var from = start - Before;
        NpgsqlParameter[] Parameters() =>
            [Sql.Text(answer.Space.Id), Sql.Texts(space.HostIds), Sql.Of(from.UtcDateTime), Sql.Of(start.UtcDateTime)];
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(LiftSql.Medians, Parameters());
        batch.Add(LiftSql.Newest, [.. Parameters(), Sql.Of(MostLinked)]);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        answer = answer with
        {
            Baseline = new(from, start, reader.GetInt64(0)),
            Metrics = new(
                MetricLift.Of(space.Peak, reader.ValueOrNull<decimal>(3), reader.GetInt64(1)),
                MetricLift.Of(space.Seconds, reader.ValueOrNull<decimal>(4), reader.GetInt64(2))),
        };

        await reader.NextResultAsync(cancellationToken);
        var links = new List<string>(answer.Evidence);
        while (await reader.ReadAsync(cancellationToken))
        {
            links.Add(ApiLinks.Space(reader.GetString(0)));
        }

        return answer with { Evidence = links };
    }

    private sealed record ComparedSpace(
        string? Title,
        string[] HostIds,
        bool OnBoards,
        DateTimeOffset? StartedAt,
        TieIn? TieIn,
        decimal? PeakListeners,
        decimal? ListenerSeconds)
    {
        /// <summary>Null for a Space that is on no board: it has nothing to be compared by.</summary>
        public DateTimeOffset? BoardStart => OnBoards ? StartedAt : null;

        public decimal? Peak => OnBoards ? PeakListeners : null;

        public decimal? Seconds => OnBoards ? ListenerSeconds : null;
    }
}
