using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>The hashtags under which most was listened to.</summary>
internal sealed class HashtagHighlight : IHighlight
{
    private const int Most = 3;

    public async Task<IReadOnlyList<Paragraph>> WriteAsync(HighlightsContext report, CancellationToken cancellationToken)
    {
        var board = report.Board(BoardSubject.Hashtags, "listener_seconds");
        var top = await report.TopAsync(board, Most, cancellationToken);
        var names = top.Select(entry => $"#{entry.Id} ({Prose.Count(Math.Floor(entry.Value / 3600), "listener-hour", "listener-hours")})");
        return top.Count > 0
            ? [new(
                $"The {(top.Count == 1 ? "hashtag" : "hashtags")} of {report.Of}Spaces with the most listening: {Prose.List([.. names])}.",
                HighlightsContext.Proof(board, Most))]
            : [];
    }
}
