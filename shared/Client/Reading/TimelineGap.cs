namespace SpacesPlatform.Client.Reading;

/// <summary>A stretch of a Space in which no value holds.</summary>
public sealed record TimelineGap
{
    /// <summary>Its start (UTC).</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Its end (UTC).</summary>
    public required DateTimeOffset To { get; init; }
}
