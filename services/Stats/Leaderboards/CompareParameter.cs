using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>
/// Which window the entries of groups are compared with, where it is not as long as the window itself: what precedes a month is the
/// month before. It ends where the window begins.
/// </summary>
internal static class CompareParameter
{
    public const string Name = "compare_from";

    /// <summary>The window to compare with: the one that is named, or else what the board's own window is compared with.</summary>
    public static TimeRange? Read(QueryReader query, BoardQuery board)
    {
        if (WindowParameters.Instant(Name, query.Text(Name), WindowParameters.Zone(query), query) is not { } start)
        {
            return board.WindowBefore;
        }

        if (!board.Subject.IsOfGroups || query.Text("from") is null || query.Text("to") is null)
        {
            query.Fault(
                Name, "It says where the window that groups are compared with starts: give it with 'from' and 'to', on a board of groups.");
        }
        else if (start >= board.Window.From)
        {
            query.Fault(Name, "Expected a time before 'from'.");
        }

        return new(start, board.Window.From);
    }

    /// <summary>What a link to the board has to say of it; null where the window's own bounds say all.</summary>
    public static string? Of(BoardQuery board) =>
        board.Subject.IsOfGroups && board.WindowBefore is { } before && before != board.Window.Before
            ? ApiLinks.Text(before.From)
            : null;
}
