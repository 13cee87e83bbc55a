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
            var range = new TimeRange(era.From, era.To);
            var board = report.Spaces with { Range = range, Era = era.Id, Preceding = null };
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
        var answer = await records.ReadAsync(report.Snapshot, new(board, OfHosts: false, RecordQueryParser.MostItems), cancellationToken);
        var last = answer.Timeline.LastOrDefault(item => !item.Equalled && report.Spaces.Range.Contains(item.AchievedAt));
        return last is null ? null : (last, last.Entry.Id == answer.Current?.Entry.Id);
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
        [("metric", board.Metric.Id), ("era", board.Era), ("category", board.Category), ("as_of", ApiLinks.Text(board.AsOf))]);
}
