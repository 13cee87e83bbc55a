using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Applying;

/// <summary>The boards that a change of Spaces or accounts moves.</summary>
internal static class Boards
{
    public static readonly string[] All = [.. BoardSubject.All.Keys];

    /// <summary>Those that show the names of accounts.</summary>
    public static readonly string[] OfAccounts = [BoardSubject.Hosts.Id, BoardSubject.Spaces.Id, BoardSubject.Speakers.Id];

    private const string Columns = "host_ids, speaker_ids, series_id, hashtags, category_paths, host_paths, speaker_paths";

    /// <summary>
    /// The ids of the boards on which Spaces of $1 are after this transaction's revision, or were before it and are otherwise now;
    /// none for a Space that is on no board, or that did not change.
    /// </summary>
    public static readonly string OfSpaces =
        $"""
        WITH changed AS (
            SELECT {Columns} FROM current_revision, unnest($1) AS touched (touched_id)
            JOIN spaces ON id = touched_id WHERE revision = value AND on_boards
            UNION ALL
            SELECT {Columns} FROM current_revision, unnest($1) AS touched (touched_id)
            JOIN space_versions ON id = touched_id WHERE superseded_by = value)
        {string.Join(" UNION ", BoardSubject.All.Values.Select(Of))}
        """;

    private static string Of(BoardSubject board)
    {
        var condition = board.GroupKey is not { } key ? "true" : string.Join(
            " OR ", Involvements.Names.Keys.Select(involvement => $"EXISTS (SELECT FROM {key(involvement)} AS grouped)").Distinct());
        return $"SELECT '{board.Id}' AS id FROM changed space WHERE {condition}";
    }
}
