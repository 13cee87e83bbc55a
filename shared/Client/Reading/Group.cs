namespace SpacesPlatform.Client.Reading;

/// <summary>A hashtag or a series.</summary>
public sealed record Group
{
    /// <summary>The hashtag, without <c>#</c>, or the id of the series.</summary>
    public required string Id { get; init; }

    /// <summary>What its Spaces achieved together.</summary>
    public required GroupTotals Totals { get; init; }

    /// <summary>The Space of its peak, or null.</summary>
    public required BestSpace? BestSpace { get; init; }

    /// <summary>On its board by peak listeners, of all time; null where it is not on it.</summary>
    public required long? Rank { get; init; }

    /// <summary>Its newest Spaces.</summary>
    public required IReadOnlyList<GroupSpace> Spaces { get; init; }

    /// <summary>Who hosted its Spaces, the most frequent ones first.</summary>
    public required IReadOnlyList<GroupHost> Hosts { get; init; }

    /// <summary>API links that show the same.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
