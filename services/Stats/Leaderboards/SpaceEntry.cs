using SpacesPlatform.Stats.Accounts;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>A Space on a board.</summary>
internal sealed record SpaceEntry : BoardEntry
{
    public SpaceEntry(BoardPlace place)
        : base(place)
    {
    }

    public string? Title { get; init; }

    public IReadOnlyList<AccountReference> Hosts { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public decimal? Coverage { get; init; }

    public string? Finality { get; init; }
}
