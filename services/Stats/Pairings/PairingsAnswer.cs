namespace SpacesPlatform.Stats.Pairings;

/// <summary>Who spoke together: in each of the newest Spaces, and in all.</summary>
internal sealed record PairingsAnswer
{
    /// <summary>The series that the Spaces are of; null for Spaces of any or none.</summary>
    public string? Series { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public string? Category { get; init; }

    public required long Revision { get; init; }

    /// <summary>The newest Spaces, newest first.</summary>
    public required IReadOnlyList<Episode> Episodes { get; init; }

    /// <summary>How many Spaces there are.</summary>
    public required long EpisodesTotal { get; init; }

    /// <summary>The pairs that spoke together in the most Spaces.</summary>
    public required IReadOnlyList<Pair> Pairs { get; init; }

    /// <summary>How many pairs there are.</summary>
    public required long Total { get; init; }

    /// <summary>What was left out, where it would have been too much; else null.</summary>
    public string? Note { get; init; }

    /// <summary>API links that show the Spaces.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
