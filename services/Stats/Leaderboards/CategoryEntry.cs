namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>A category on a board.</summary>
internal sealed record CategoryEntry : BoardEntry
{
    public CategoryEntry(BoardPlace place)
        : base(place)
    {
    }

    /// <summary>What people call it, from the settings; null for one that has no name there.</summary>
    public string? Label { get; init; }
}
