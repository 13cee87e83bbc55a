namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>An entry's place among its neighbours, in the board's order, at a revision.</summary>
internal sealed record BoardSurroundings(long Revision, BoardPlace Entry, List<BoardPlace> Places);
