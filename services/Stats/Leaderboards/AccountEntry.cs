namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>An account on a board.</summary>
internal sealed record AccountEntry : BoardEntry
{
    public AccountEntry(BoardPlace place)
        : base(place)
    {
    }

    public string? Handle { get; init; }

    public string? DisplayName { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];
}
