using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Spaces;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Why a Space stands where it stands.</summary>
internal sealed record SpaceExplanation : Explanation
{
    public SpaceExplanation(BoardExcerpt excerpt, Formula formula)
        : base(excerpt, formula)
    {
    }

    /// <summary>Which source tells its curve, and why that one.</summary>
    public required SourceChoice Source { get; init; }

    /// <summary>Which source's count was taken; null but for total listeners and likes.</summary>
    public CountChoice? Counts { get; init; }

    /// <summary>How many samples of the chosen source count.</summary>
    public required int SamplesTotal { get; init; }

    /// <summary>Those of them that weigh most in the metric, as many as were asked for, in order of time.</summary>
    public required IReadOnlyList<ExplainedSample> Samples { get; init; }

    /// <summary>The stretches of the Space in which none of them holds.</summary>
    public required IReadOnlyList<TimelineGap> Gaps { get; init; }

    /// <summary>The events without which the value would be another.</summary>
    public required IReadOnlyList<DecidingEvent> DecidingEvents { get; init; }
}
