namespace SpacesPlatform.Client.Reading;

/// <summary>A sentence or two of a report.</summary>
public sealed record HighlightsParagraph
{
    /// <summary>Plain English.</summary>
    public required string Text { get; init; }

    /// <summary>The API links that prove it.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
