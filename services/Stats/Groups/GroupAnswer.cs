namespace SpacesPlatform.Stats.Groups;

/// <summary>A hashtag or a series: what its Spaces achieved, where it stands, its Spaces and their hosts.</summary>
internal sealed record GroupAnswer
{
    public required string Id { get; init; }

    public required GroupTotals Totals { get; init; }

    public BestSpace? BestSpace { get; init; }

    /// <summary>On its board by peak listeners, of all time.</summary>
    public long? Rank { get; init; }

    /// <summary>The newest ones.</summary>
    public required IReadOnlyList<GroupSpace> Spaces { get; init; }

    /// <summary>The most frequent ones first.</summary>
    public required IReadOnlyList<GroupHost> Hosts { get; init; }

    /// <summary>API links that show the same.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
