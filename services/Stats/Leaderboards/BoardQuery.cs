namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Which board is asked for, with its window resolved.</summary>
internal sealed record BoardQuery
{
    public required BoardSubject Subject { get; init; }

    public required Metric Metric { get; init; }

    /// <summary>The window and era, intersected.</summary>
    public required TimeRange Range { get; init; }

    public string? Era { get; init; }

    public string? Category { get; init; }

    public required string Involvement { get; init; }

    public string? Lang { get; init; }

    public string? Series { get; init; }

    public string? Hashtag { get; init; }

    public string? Format { get; init; }

    /// <summary>The least coverage in whole per cent.</summary>
    public int? MinCoveragePercent { get; init; }
}
