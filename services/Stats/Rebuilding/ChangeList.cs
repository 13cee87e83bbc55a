namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>Statements that keep the list of what a rebuild makes different from the live tables. $1 is the ids of a chunk.</summary>
/// <param name="live">The schema of the live tables.</param>
internal sealed class ChangeList(string live)
{
    private const string Schema = RebuildSchema.Name;

    public const string ForgetSpaces = $"DELETE FROM {Schema}.changes change USING unnest($1) AS touched (id) WHERE kind = 1 AND change.id = touched.id";

    public const string ForgetAccounts = $"DELETE FROM {Schema}.changes change USING unnest($1) AS touched (id) WHERE kind = 2 AND change.id = touched.id";

    /// <summary>A Space whose links differ is marked as different, even where its row is the same.</summary>
    public string MarkLinks { get; } =
        $"""
        UPDATE {Schema}.spaces rebuilt SET revision = {RebuildSchema.Differs} FROM unnest($1) AS touched (id)
        WHERE rebuilt.id = touched.id AND rebuilt.revision <> {RebuildSchema.Differs} AND
            (SELECT array_agg((involvement, account_id)::text ORDER BY involvement, account_id)
             FROM {live}.space_accounts WHERE space_id = touched.id) IS DISTINCT FROM
            (SELECT array_agg((involvement, account_id)::text ORDER BY involvement, account_id)
             FROM {Schema}.space_accounts WHERE space_id = touched.id)
        """;

    /// <summary>Those that are marked, and those that are too many.</summary>
    public string NoteSpaces { get; } =
        $"""
        INSERT INTO {Schema}.changes (kind, id)
        SELECT 1, touched.id FROM unnest($1) AS touched (id) LEFT JOIN {Schema}.spaces rebuilt ON rebuilt.id = touched.id
        WHERE rebuilt.revision = {RebuildSchema.Differs} OR (rebuilt.id IS NULL AND (
            EXISTS (SELECT FROM {live}.spaces kept WHERE kept.id = touched.id)
            OR EXISTS (SELECT FROM {live}.space_accounts link WHERE link.space_id = touched.id)))
        """;

    public string NoteAccounts { get; } =
        $"""
        INSERT INTO {Schema}.changes (kind, id)
        SELECT 2, touched.id FROM unnest($1) AS touched (id) LEFT JOIN {Schema}.accounts rebuilt ON rebuilt.id = touched.id
        WHERE rebuilt.revision = {RebuildSchema.Differs}
           OR (rebuilt.id IS NULL AND EXISTS (SELECT FROM {live}.accounts kept WHERE kept.id = touched.id))
        """;

    /// <summary>Live rows that no event ever named are in no chunk.</summary>
    public string NoteStraySpaces { get; } =
        $"""
        INSERT INTO {Schema}.changes (kind, id)
        SELECT 1, stray.id FROM (SELECT id FROM {live}.spaces UNION SELECT space_id FROM {live}.space_accounts) stray
        WHERE NOT EXISTS (SELECT FROM {Schema}.spaces rebuilt WHERE rebuilt.id = stray.id)
        ON CONFLICT DO NOTHING
        """;

    public string NoteStrayAccounts { get; } =
        $"""
        INSERT INTO {Schema}.changes (kind, id)
        SELECT 2, stray.id FROM {live}.accounts stray
        WHERE NOT EXISTS (SELECT FROM {Schema}.accounts rebuilt WHERE rebuilt.id = stray.id)
        ON CONFLICT DO NOTHING
        """;
}
