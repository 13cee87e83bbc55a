namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Which board is asked for, with its window resolved.</summary>
internal sealed record BoardQuery
{
    public required BoardSubject Subject { get; init; }

    public required Metric Metric { get; init; }

    /// <summary>Whether groups are ranked by how much <see cref="Metric"/> grew since the preceding window.</summary>
    public bool IsGrowth { get; init; }

    /// <summary>The window and era, intersected.</summary>
    public required TimeRange Range { get; init; }

    /// <summary>The window before it, with the same era; null where the window has no bounds.</summary>
    public TimeRange? Preceding { get; init; }

    /// <summary>Where the Spaces that it is read from start: in the window, and for what compares groups in the one before it too.</summary>
    public TimeRange Reach => Subject.IsOfGroups && Preceding is { } before ? Range with { From = before.From } : Range;

    /// <summary>The past moment of knowledge that it is read as of; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

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
