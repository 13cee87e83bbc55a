namespace SpacesPlatform.Client.Reading;

/// <summary>The listener curve of a Space.</summary>
public sealed record SpaceTimeline
{
    /// <summary>The Space.</summary>
    public required SpaceReference Space { get; init; }

    /// <summary>The source that it comes from, or null.</summary>
    public required string? Source { get; init; }

    /// <summary>The samples, by time.</summary>
    public required IReadOnlyList<TimelinePoint> Points { get; init; }

    /// <summary>The stretches in which no value holds.</summary>
    public required IReadOnlyList<TimelineGap> Gaps { get; init; }
}
