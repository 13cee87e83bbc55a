namespace SpacesPlatform.Client.Reading;

/// <summary>A source that a Space's curve could come from.</summary>
public sealed record SourceCandidate
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>How many of its samples count.</summary>
    public required int Samples { get; init; }

    /// <summary>How long the values of these held, in milliseconds.</summary>
    public required long ObservedMs { get; init; }

    /// <summary>What part of the Space's duration that is, 0 to 1; null without a duration.</summary>
    public required decimal? Coverage { get; init; }

    /// <summary>The greatest of these values; null without any.</summary>
    public required int? PeakListeners { get; init; }

    /// <summary>The peak that it reported at the end, or null.</summary>
    public required int? ReportedPeak { get; init; }
}
