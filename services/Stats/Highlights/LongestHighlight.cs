namespace SpacesPlatform.Stats.Highlights;

/// <summary>The Space that lasted longest, and the one that was listened to longest.</summary>
internal sealed class LongestHighlight : IHighlight
{
    public async Task<IReadOnlyList<Paragraph>> WriteAsync(HighlightsContext report, CancellationToken cancellationToken)
    {
        var paragraphs = new List<Paragraph>();
        if (await report.LeaderAsync("duration_seconds", cancellationToken) is { } longest)
        {
            paragraphs.Add(new(
                $"The longest {longest.Of}Space was {longest.Title} of {longest.Who}: {Prose.Duration(longest.Space.Value)}.", longest.Proof));
        }

        if (await report.LeaderAsync("listener_seconds", cancellationToken) is { Space.Value: >= 3600 } heard)
        {
            paragraphs.Add(new(
                $"Most listener-hours of all {heard.Of}Spaces went to {heard.Title} of {heard.Who}: "
                + $"{Prose.Count(Math.Floor(heard.Space.Value / 3600), "hour", "hours")} of listening.",
                heard.Proof));
        }

        return paragraphs;
    }
}
