namespace SpacesPlatform.Stats.Highlights;

/// <summary>The announcement that was liked most.</summary>
internal sealed class MostLikedHighlight : IHighlight
{
    public async Task<IReadOnlyList<Paragraph>> WriteAsync(HighlightsContext report, CancellationToken cancellationToken) =>
        await report.LeaderAsync("likes", cancellationToken) is { } liked
            ? [new(
                $"The most liked announcement of a {liked.Of}Space was that of {liked.Title} by {liked.Who}: "
                + $"{Prose.Count(liked.Space.Value, "like", "likes")}.",
                liked.Proof)]
            : [];
}
