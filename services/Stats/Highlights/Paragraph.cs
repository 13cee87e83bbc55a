namespace SpacesPlatform.Stats.Highlights;

/// <summary>A sentence or two of a report.</summary>
/// <param name="Text">Plain English.</param>
/// <param name="Evidence">The links into the API that prove it.</param>
internal sealed record Paragraph(string Text, IReadOnlyList<string> Evidence);
