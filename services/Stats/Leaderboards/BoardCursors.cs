using Microsoft.Extensions.Primitives;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Reads cursors and finds the boards that they lead through.</summary>
internal sealed class BoardCursors(BoardQueryParser parser)
{
    /// <summary>The cursor and its board, or nothing if the text is no cursor that a page can have given.</summary>
    public (BoardCursor? Cursor, BoardQuery? Board) Find(string text, DateTimeOffset now)
    {
        if (BoardCursor.Decode(text) is not { } cursor
            || !cursor.IsPlausible(now)
            || !BoardSubject.All.TryGetValue(cursor.Subject, out var subject))
        {
            return default;
        }

        // JSON may have nulls where there should be texts: like an empty value, they are faults.
        var carried = cursor.Parameters.ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value ?? ""));
        var query = new QueryReader(new QueryCollection(carried));
        var board = parser.Parse(subject, query, cursor.IssuedAt);
        return query.Faults().Count == 0 ? (cursor, board) : default;
    }
}
