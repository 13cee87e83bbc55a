namespace SpacesPlatform.Client.Reading;

/// <summary>Why an entry stands where it stands. Its second half is that of a Space, its third that of a group; the other is null.</summary>
public sealed record Explanation
{
    /// <summary>The board.</summary>
    public required BoardDescription Board { get; init; }

    /// <summary>The revision that it is of.</summary>
    public required long Revision { get; init; }

    /// <summary>The entry.</summary>
    public required BoardEntry Entry { get; init; }

    /// <summary>The entry among its neighbours, by position.</summary>
    public required IReadOnlyList<BoardEntry> Entries { get; init; }

    /// <summary>The value once more, computed from what is told here.</summary>
    public required decimal ComputedValue { get; init; }

    /// <summary>The metric's definition with the numbers in it.</summary>
    public required string Formula { get; init; }

    /// <summary>API links that show the same.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Of a Space: which source tells its curve, and why that one.</summary>
    public SourceChoice? Source { get; init; }

    /// <summary>Of a Space, for total listeners and likes: which source's count was taken.</summary>
    public CountChoice? Counts { get; init; }

    /// <summary>Of a Space: how many samples of the chosen source count.</summary>
    public int? SamplesTotal { get; init; }

    /// <summary>Of a Space: those that weigh most in the metric, by time.</summary>
    public IReadOnlyList<ExplainedSample>? Samples { get; init; }

    /// <summary>Of a Space: the stretches in which no value holds.</summary>
    public IReadOnlyList<TimelineGap>? Gaps { get; init; }

    /// <summary>Of a Space: the events without which the value would be another.</summary>
    public IReadOnlyList<DecidingEvent>? DecidingEvents { get; init; }

    /// <summary>Of a group: how many Spaces contribute to its value.</summary>
    public long? ContributionsTotal { get; init; }

    /// <summary>Of a group: the first of them, by value.</summary>
    public IReadOnlyList<Contribution>? Contributions { get; init; }

    /// <summary>Of a group, for growth: the value in the window.</summary>
    public GroupWindow? Current { get; init; }

    /// <summary>Of a group, for growth: the value in the window before.</summary>
    public GroupWindow? Preceding { get; init; }
}
