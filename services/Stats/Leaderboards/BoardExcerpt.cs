namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>One entry with its neighbours.</summary>
internal sealed record BoardExcerpt(BoardDescription Board, long Revision, BoardEntry Entry, IReadOnlyList<BoardEntry> Entries);
