using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;
using SpacesPlatform.Stats.Shares;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>Who leads, in their order, and whose share of the lead is the greatest.</summary>
internal sealed class LeadShareHighlight(ShareAnswers shares) : IHighlight
{
    public const int Top = 5;

    public async Task<IReadOnlyList<Paragraph>> WriteAsync(HighlightsContext report, CancellationToken cancellationToken)
    {
        var leaders = await report.TopAsync(report.Spaces, Top, cancellationToken);
        if (leaders.Count == 0)
        {
            return [];
        }

        var names = leaders.Select(entry => HighlightsContext.Who((SpaceEntry)entry)).ToList();
        var first = leaders[0];
        var paragraphs = new List<Paragraph>
        {
            new(
                $"Most listened to {(names.Count == 1 ? "was" : "were")} {Prose.List(names)}, in this order; "
                + $"the first with {Prose.Count(first.Value, "listener", "listeners")} at once in {HighlightsContext.Title((SpaceEntry)first)} "
                + $"on {report.Day(first.AchievedAt)}.",
                HighlightsContext.Proof(report.Spaces, names.Count)),
        };
        if (report.Category is { } category)
        {
            var share = await ShareAsync(report, category, cancellationToken);
            if (share.K > 0)
            {
                paragraphs.Insert(0, new(share.Sentence, [LinkOf(report, category), .. share.Evidence]));
            }
        }

        return paragraphs;
    }

    public Task<ShareAnswer> ShareAsync(HighlightsContext report, string category, CancellationToken cancellationToken) =>
        shares.ReadAsync(report.Snapshot, new(report.Spaces, Top, category), cancellationToken);

    private static string LinkOf(HighlightsContext report, string category) => ApiLinks.With(
        "/v1/shares",
        [("top", ApiLinks.Text(Top)), .. ApiLinks.Parameters(report.Spaces).Where(parameter => parameter.Name != "category"), ("category", category)]);
}
