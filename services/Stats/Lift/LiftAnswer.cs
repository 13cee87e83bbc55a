using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Stats.Spaces;

namespace SpacesPlatform.Stats.Lift;

/// <summary>A Space against what its hosts usually have.</summary>
internal sealed record LiftAnswer
{
    public required SpaceReference Space { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>What the Space is tied in with, or null.</summary>
    public TieIn? TieIn { get; init; }

    /// <summary>The hosts' earlier Spaces; null for a Space that is on no board.</summary>
    public LiftBaseline? Baseline { get; init; }

    public required LiftMetrics Metrics { get; init; }

    /// <summary>What may not be read into it.</summary>
    public required string Note { get; init; }

    /// <summary>API links to the Space and to the newest of the baseline.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
