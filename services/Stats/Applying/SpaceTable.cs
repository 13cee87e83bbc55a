using Npgsql;
using NpgsqlTypes;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// The columns of a Space but for its revision, in one place: for the binary copy into the staging table, for the
/// comparison that finds what changed, and for the versions that cursors read.
/// </summary>
internal static class SpaceTable
{
    public const string Staging = "staged_spaces";

    public static readonly IReadOnlyList<(string Name, NpgsqlDbType Type, Func<SpaceRow, object?> Value)> Columns =
    [
        ("id", NpgsqlDbType.Text, row => row.Id),
        ("state", NpgsqlDbType.Smallint, row => (short)row.State),
        ("on_boards", NpgsqlDbType.Boolean, row => row.OnBoards),
        ("scheduled_start", NpgsqlDbType.TimestampTz, row => row.ScheduledStart),
        ("started_at", NpgsqlDbType.TimestampTz, row => row.StartedAt),
        ("ended_at", NpgsqlDbType.TimestampTz, row => row.EndedAt),
        ("title", NpgsqlDbType.Text, row => row.Title),
        ("lang", NpgsqlDbType.Text, row => row.Lang),
        ("series_id", NpgsqlDbType.Text, row => row.SeriesId),
        ("format", NpgsqlDbType.Text, row => row.Format),
        ("tie_in_kind", NpgsqlDbType.Text, row => row.TieInKind),
        ("tie_in_ref", NpgsqlDbType.Text, row => row.TieInRef),
        ("is_ticketed", NpgsqlDbType.Boolean, row => row.IsTicketed),
        ("announcement_post_id", NpgsqlDbType.Text, row => row.AnnouncementPostId),
        ("host_ids", NpgsqlDbType.Array | NpgsqlDbType.Text, row => row.HostIds),
        ("speaker_ids", NpgsqlDbType.Array | NpgsqlDbType.Text, row => row.SpeakerIds),
        ("speaker_joined_at", NpgsqlDbType.Array | NpgsqlDbType.TimestampTz, row => row.SpeakerJoinedAt),
        ("hashtags", NpgsqlDbType.Array | NpgsqlDbType.Text, row => row.Hashtags),
        ("own_categories", NpgsqlDbType.Array | NpgsqlDbType.Text, row => row.OwnCategories),
        ("categories", NpgsqlDbType.Array | NpgsqlDbType.Text, row => row.Categories),
        ("category_paths", NpgsqlDbType.Array | NpgsqlDbType.Text, row => row.CategoryPaths),
        ("host_paths", NpgsqlDbType.Array | NpgsqlDbType.Text, row => row.HostPaths),
        ("speaker_paths", NpgsqlDbType.Array | NpgsqlDbType.Text, row => row.SpeakerPaths),
        ("source", NpgsqlDbType.Text, row => row.Source),
        ("peak_listeners", NpgsqlDbType.Integer, row => row.PeakListeners),
        ("peak_listeners_at", NpgsqlDbType.TimestampTz, row => row.PeakListenersAt),
        ("curve_end", NpgsqlDbType.TimestampTz, row => row.CurveEnd),
        ("listener_ms", NpgsqlDbType.Numeric, row => row.ListenerMs),
        ("observed_ms", NpgsqlDbType.Bigint, row => row.ObservedMs),
        ("listener_seconds", NpgsqlDbType.Numeric, row => row.ListenerSeconds),
        ("average_listeners", NpgsqlDbType.Integer, row => row.AverageListeners),
        ("duration_ms", NpgsqlDbType.Bigint, row => row.DurationMs),
        ("duration_seconds", NpgsqlDbType.Bigint, row => row.DurationSeconds),
        ("coverage_percent", NpgsqlDbType.Smallint, row => row.CoveragePercent),
        ("total_listeners", NpgsqlDbType.Integer, row => row.TotalListeners),
        ("total_listeners_at", NpgsqlDbType.TimestampTz, row => row.TotalListenersAt),
        ("total_replay", NpgsqlDbType.Integer, row => row.TotalReplay),
        ("total_replay_at", NpgsqlDbType.TimestampTz, row => row.TotalReplayAt),
        ("likes", NpgsqlDbType.Integer, row => row.Likes),
        ("likes_at", NpgsqlDbType.TimestampTz, row => row.LikesAt),
        ("current_listeners", NpgsqlDbType.Integer, row => row.CurrentListeners),
        ("sampled_at", NpgsqlDbType.TimestampTz, row => row.SampledAt),
    ];

    public static readonly string Names = List(name => name);

    public static readonly string CreateStaging = $"{Create(Staging)}; CREATE UNIQUE INDEX ON {Staging} (id)";

    /// <summary>Keeps what the boards showed before this change, for cursors that began earlier.</summary>
    public static readonly string KeepVersions =
        $"""
        INSERT INTO space_versions ({Names}, revision, superseded_by, superseded_at)
        SELECT {List(name => $"kept.{name}")}, kept.revision, (SELECT value FROM current_revision), clock_timestamp()
        FROM unnest($1) AS touched (id)
        JOIN spaces kept ON kept.id = touched.id LEFT JOIN {Staging} staged ON staged.id = kept.id
        WHERE kept.on_boards AND ({List(name => $"kept.{name}")}) IS DISTINCT FROM ({List(name => $"staged.{name}")})
        """;

    /// <summary>Writes the staged Spaces that differ from what is there.</summary>
    public static readonly string Upsert =
        $"""
        INSERT INTO spaces AS kept ({Names}, revision)
        SELECT {List(name => $"staged.{name}")}, (SELECT value FROM current_revision) FROM {Staging} staged
        ON CONFLICT (id) DO UPDATE SET {List(name => $"{name} = EXCLUDED.{name}")}, revision = EXCLUDED.revision
        WHERE ({List(name => $"kept.{name}")}) IS DISTINCT FROM ({List(name => $"EXCLUDED.{name}")})
        """;

    /// <summary>A Space whose every event was retracted is as if it had never been.</summary>
    public static readonly string DeleteVanished =
        $"""
        DELETE FROM spaces kept USING unnest($1) AS touched (id)
        WHERE kept.id = touched.id AND NOT EXISTS (SELECT FROM {Staging} staged WHERE staged.id = kept.id)
        """;

    public static readonly string DeleteLinks =
        $"""
        DELETE FROM space_accounts link USING unnest($1) AS touched (id)
        WHERE link.space_id = touched.id AND NOT EXISTS (
            SELECT FROM {Staging} staged WHERE staged.id = link.space_id
              AND link.account_id = ANY (CASE link.involvement WHEN 1 THEN staged.host_ids ELSE staged.speaker_ids END))
        """;

    public static readonly string InsertLinks =
        $"""
        INSERT INTO space_accounts (account_id, involvement, space_id)
        SELECT account_id, 1, staged.id FROM {Staging} staged, unnest(staged.host_ids) account_id
        UNION ALL
        SELECT account_id, 2, staged.id FROM {Staging} staged, unnest(staged.speaker_ids) account_id
        ON CONFLICT DO NOTHING
        """;

    /// <summary>A table of the session with these columns, empty at the end of every transaction.</summary>
    public static string Create(string table) => $"CREATE TEMP TABLE {table} ON COMMIT DELETE ROWS AS SELECT {Names} FROM spaces WITH NO DATA";

    /// <summary>Writes rows into such a table.</summary>
    public static async Task CopyAsync(NpgsqlConnection connection, string table, List<SpaceRow> rows, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({Names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var (_, type, value) in Columns)
            {
                await copy.WriteOrNullAsync(value(row), type, cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>The columns, each as the format gives it, separated by commas.</summary>
    public static string List(Func<string, string> format) =>
        string.Join(", ", Columns.Select(column => format(column.Name)));
}
