using SpacesPlatform.Stats.Eras;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;
using SpacesPlatform.Stats.Records;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>The last record that the period set in each era: of all Spaces, and of the category's where that is another one.</summary>
internal sealed class RecordsHighlight(RecordAnswers records, EraCatalog eras) : IHighlight
{
    public async Task<IReadOnlyList<Paragraph>> WriteAsync(HighlightsContext report, CancellationToken cancellationToken)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var era in eras.All)
        {
            var board = report.Spaces with { Window = default, WindowBefore = null, Era = era };
            var ofAll = await LastAsync(report, board, cancellationToken);
            AddTo(paragraphs, report, era, board, ofAll, "");
            if (report.Category is not { } category)
            {
                continue;
            }

            var within = board with { Category = category };
            var ofCategory = await LastAsync(report, within, cancellationToken);
            if (ofCategory?.Item.Entry.Id != ofAll?.Item.Entry.Id)
            {
                AddTo(paragraphs, report, era, within, ofCategory, $" of {report.Label}");
            }
        }

        return paragraphs;
    }

    /// <summary>The last record that was set within the period, and whether it stands.</summary>
    private async Task<(RecordItem Item, bool Stands)?> LastAsync(
        HighlightsContext report, BoardQuery board, CancellationToken cancellationToken)
    {
        var query = new RecordQuery(board, OfHosts: false, Limit: 1) { LastOf = report.Spaces.Range };
        var answer = await records.ReadAsync(report.Snapshot, query, cancellationToken);
        return answer.Timeline is [var last] ? (last, last.Entry.Id == answer.Current?.Entry.Id) : null;
    }

    private static void AddTo(
        List<Paragraph> paragraphs, HighlightsContext report, Era era, BoardQuery board, (RecordItem Item, bool Stands)? record, string whose)
    {
        if (record is not var (item, stands))
        {
            return;
        }

        var space = (SpaceEntry)item.Entry;
        var beaten = item.Dethroned is SpaceEntry dethroned
            ? $", {Prose.Number(item.Margin!.Value)} more than {HighlightsContext.Who(dethroned)} before"
            : "";
        paragraphs.Add(new(
            $"{era.Label}: {HighlightsContext.Who(space)} set the record{whose} with {Prose.Count(item.Value, "listener", "listeners")} at once in "
            + $"{HighlightsContext.Title(space)} on {report.Day(item.AchievedAt)}{beaten}{(stands ? "; nobody has beaten it since" : "")}.",
            [LinkOf(board), space.Self!]));
    }

    private static string LinkOf(BoardQuery board) => ApiLinks.With(
        "/v1/records",
        [("metric", board.Metric.Id), ("era", board.Era?.Id), ("category", board.Category), ("as_of", ApiLinks.Text(board.AsOf))]);
}
