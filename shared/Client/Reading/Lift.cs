namespace SpacesPlatform.Client.Reading;

/// <summary>A Space against what its hosts usually have.</summary>
public sealed record Lift
{
    /// <summary>The Space.</summary>
    public required SpaceReference Space { get; init; }

    /// <summary>Its start (UTC), or null.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>What it is tied in with, or null.</summary>
    public required TieIn? TieIn { get; init; }

    /// <summary>The hosts' earlier Spaces; null for a Space that is on no board.</summary>
    public required LiftBaseline? Baseline { get; init; }

    /// <summary>The metrics that are compared.</summary>
    public required LiftMetrics Metrics { get; init; }

    /// <summary>What may not be read into it.</summary>
    public required string Note { get; init; }

    /// <summary>API links to the Space and to the newest of the baseline.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
