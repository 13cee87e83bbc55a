namespace SpacesPlatform.Client.Reading;

/// <summary>What a report is about.</summary>
public sealed record HighlightsPeriod
{
    /// <summary>Its first instant; null for all that was before <see cref="To"/>.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <summary>Where it ends, excluded; null for an open end.</summary>
    public required DateTimeOffset? To { get; init; }

    /// <summary>The time zone that its days are of.</summary>
    public required string Tz { get; init; }

    /// <summary>The same in words.</summary>
    public required string Text { get; init; }
}
