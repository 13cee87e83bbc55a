using Npgsql;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>Reads a Space and what its accounts are called, in one snapshot.</summary>
internal sealed class SpaceReader(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const string Space =
        """
        SELECT id, title, state, host_ids, speaker_ids, started_at, ended_at, scheduled_start, categories, hashtags, series_id, format,
               tie_in_kind, tie_in_ref, lang, is_ticketed, announcement_post_id, source, coverage_percent, revision,
               peak_listeners, peak_listeners_at, listener_seconds, average_listeners, curve_end, duration_seconds,
               total_listeners, total_listeners_at, total_replay, total_replay_at, likes, likes_at
        FROM spaces WHERE id = $1
        """;

    /// <summary>Null when nothing is known of the Space.</summary>
    public async Task<SpaceAnswer?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginSnapshotAsync(cancellationToken);
        if (await RowAsync(connection, id, cancellationToken) is not { } row)
        {
            return null;
        }

        var accounts = await AccountNames.FindAsync(connection, row.HostIds.Concat(row.SpeakerIds), cancellationToken);
        return SpaceAnswer.Of(row, accounts, time.GetUtcNow());
    }

    private static async Task<SpaceRow?> RowAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Space, connection) { Parameters = { Sql.Text(id) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Row(reader) : null;
    }

    private static SpaceRow Row(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Title = reader.OrNull<string>(1),
        State = (SpaceState)reader.GetInt16(2),
        HostIds = reader.GetFieldValue<string[]>(3),
        SpeakerIds = reader.GetFieldValue<string[]>(4),
        StartedAt = reader.ValueOrNull<DateTimeOffset>(5),
        EndedAt = reader.ValueOrNull<DateTimeOffset>(6),
        ScheduledStart = reader.ValueOrNull<DateTimeOffset>(7),
        Categories = reader.GetFieldValue<string[]>(8),
        Hashtags = reader.GetFieldValue<string[]>(9),
        SeriesId = reader.OrNull<string>(10),
        Format = reader.OrNull<string>(11),
        TieInKind = reader.OrNull<string>(12),
        TieInRef = reader.OrNull<string>(13),
        Lang = reader.OrNull<string>(14),
        IsTicketed = reader.ValueOrNull<bool>(15),
        AnnouncementPostId = reader.OrNull<string>(16),
        Source = reader.OrNull<string>(17),
        CoveragePercent = reader.ValueOrNull<short>(18),
        Revision = reader.GetInt64(19),
        PeakListeners = reader.ValueOrNull<int>(20),
        PeakListenersAt = reader.ValueOrNull<DateTimeOffset>(21),
        ListenerSeconds = reader.ValueOrNull<decimal>(22),
        AverageListeners = reader.ValueOrNull<int>(23),
        CurveEnd = reader.ValueOrNull<DateTimeOffset>(24),
        DurationSeconds = reader.ValueOrNull<long>(25),
        TotalListeners = reader.ValueOrNull<int>(26),
        TotalListenersAt = reader.ValueOrNull<DateTimeOffset>(27),
        TotalReplay = reader.ValueOrNull<int>(28),
        TotalReplayAt = reader.ValueOrNull<DateTimeOffset>(29),
        Likes = reader.ValueOrNull<int>(30),
        LikesAt = reader.ValueOrNull<DateTimeOffset>(31),
    };
}
