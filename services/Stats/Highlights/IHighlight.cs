namespace SpacesPlatform.Stats.Highlights;

/// <summary>One part of a report. It says nothing where there is nothing to prove.</summary>
internal interface IHighlight
{
    Task<IReadOnlyList<Paragraph>> WriteAsync(HighlightsContext report, CancellationToken cancellationToken);
}
