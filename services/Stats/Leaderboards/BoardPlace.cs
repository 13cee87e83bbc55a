namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Where an entry stands: what the board's order compares, and the rank and position that follow from it.</summary>
internal sealed record BoardPlace(long Rank, long Position, string Id, decimal Value, DateTimeOffset AchievedAt)
{
    /// <summary>How it stands against the preceding window; null where it was not on that board, or there is none.</summary>
    public Delta? Delta { get; init; }
}
