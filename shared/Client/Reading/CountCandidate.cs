namespace SpacesPlatform.Client.Reading;

/// <summary>The largest count that a source reported.</summary>
public sealed record CountCandidate
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>The count.</summary>
    public required int Value { get; init; }

    /// <summary>When it was measured (UTC).</summary>
    public required DateTimeOffset AchievedAt { get; init; }

    /// <summary>The event that told it.</summary>
    public required EventReference Event { get; init; }
}
