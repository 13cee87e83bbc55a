namespace SpacesPlatform.Model;

internal static class Shares
{
    public static ModelShare Of(
        IReadOnlyDictionary<string, ModelSpace> spaces, BoardQuery query, int top, string category, string? within)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (query.Subject != "spaces" || query.Category is not null)
        {
            throw new ArgumentException("A share is of the board of Spaces, without a category of its own.", nameof(query));
        }

        var board = Board.Of(spaces.Values.ToList(), query with { Category = within });
        var first = board.Take(top).ToList();
        return new ModelShare(
            first,
            first.Where(entry => SpaceFilter.InCategory(spaces[entry.Id], category, query.Involvement)).ToList(),
            TieAtBoundary: board.Count > top && board[top].Value == board[top - 1].Value);
    }
}
