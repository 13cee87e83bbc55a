using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Why a group stands where it stands.</summary>
internal sealed record GroupExplanation : Explanation
{
    public GroupExplanation(BoardExcerpt excerpt, Formula formula)
        : base(excerpt, formula)
    {
    }

    /// <summary>How many Spaces contribute to its value; for growth, to that of the window itself.</summary>
    public required long ContributionsTotal { get; init; }

    /// <summary>The first of them, by value.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>For growth: the value in the window; else null.</summary>
    public GroupWindow? Current { get; init; }

    /// <summary>For growth: the value in the window before; else null.</summary>
    public GroupWindow? Preceding { get; init; }
}
