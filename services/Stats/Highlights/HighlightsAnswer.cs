namespace SpacesPlatform.Stats.Highlights;

/// <summary>A report on a period: what its data prove and nothing else.</summary>
internal sealed record HighlightsAnswer(
    string Title, Period Period, string? Category, long Revision, IReadOnlyList<Paragraph> Paragraphs);
