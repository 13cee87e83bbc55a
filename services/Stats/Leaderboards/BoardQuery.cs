using SpacesPlatform.Stats.Eras;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Which board is asked for, with its window resolved.</summary>
internal sealed record BoardQuery
{
    public required BoardSubject Subject { get; init; }

    public required Metric Metric { get; init; }

    /// <summary>Whether groups are ranked by how much <see cref="Metric"/> grew since the preceding window.</summary>
    public bool IsGrowth { get; init; }

    /// <summary>The window that is asked for, whatever the era.</summary>
    public required TimeRange Window { get; init; }

    /// <summary>The window that it is compared with, whatever the era; null where the window has not both bounds.</summary>
    public TimeRange? WindowBefore { get; init; }

    public Era? Era { get; init; }

    /// <summary>The window and era, intersected.</summary>
    public TimeRange Range => Window.Intersect(Era?.Range ?? default);

    /// <summary>The window before it, with the same era; null where there is none.</summary>
    public TimeRange? Preceding => WindowBefore?.Intersect(Era?.Range ?? default);

    /// <summary>Where the Spaces that it is read from start: in the window, and for what compares groups in the one before it too.</summary>
    public TimeRange Reach => Subject.IsOfGroups && Preceding is { } before ? Range with { From = before.From } : Range;

    /// <summary>The past moment of knowledge that it is read as of; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public string? Category { get; init; }

    public required string Involvement { get; init; }

    public string? Lang { get; init; }

    public string? Series { get; init; }

    public string? Hashtag { get; init; }

    public string? Format { get; init; }

    /// <summary>The least coverage in whole per cent.</summary>
    public int? MinCoveragePercent { get; init; }
}
