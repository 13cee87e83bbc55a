namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>A page of a board.</summary>
internal sealed record BoardPage(
    BoardDescription Board,
    long Revision,
    DateTimeOffset AsOf,
    long? FreshnessMs,
    long Total,
    IReadOnlyList<BoardEntry> Entries,
    string? Next);
