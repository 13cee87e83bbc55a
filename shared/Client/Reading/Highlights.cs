namespace SpacesPlatform.Client.Reading;

/// <summary>A report on a period: what its data prove and nothing else.</summary>
public sealed record Highlights
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The period.</summary>
    public required HighlightsPeriod Period { get; init; }

    /// <summary>The category's path, or null.</summary>
    public required string? Category { get; init; }

    /// <summary>The revision that it is of.</summary>
    public required long Revision { get; init; }

    /// <summary>The report.</summary>
    public required IReadOnlyList<HighlightsParagraph> Paragraphs { get; init; }
}
