using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Pairings;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>The series that ran most, how many listened in all, and who spoke together in them.</summary>
internal sealed class SeriesHighlight : IHighlight
{
    private const int Most = 3;

    public async Task<IReadOnlyList<Paragraph>> WriteAsync(HighlightsContext report, CancellationToken cancellationToken)
    {
        var board = report.Board(BoardSubject.Series, "spaces");
        var paragraphs = new List<Paragraph>();
        foreach (var series in (await report.TopAsync(board, Most, cancellationToken)).Where(series => series.Value >= 2))
        {
            var (drew, attendances) = await AttendancesAsync(report, series.Id, cancellationToken);
            var (together, pairings) = await TogetherAsync(report, series.Id, cancellationToken);
            paragraphs.Add(new(
                $"The series “{series.Id}” ran {Prose.Number(series.Value)} {report.Of}Spaces{drew}.{together}",
                [ApiLinks.Entry(board, series.Id), .. attendances, .. pairings]));
        }

        return paragraphs;
    }

    private static async Task<(string Text, IReadOnlyList<string> Proof)> AttendancesAsync(
        HighlightsContext report, string series, CancellationToken cancellationToken)
    {
        var board = report.Board(BoardSubject.Series, "attendances");
        return await BoardReader.AroundAsync(report.Snapshot, board, series, 0, cancellationToken) is { Entry.Value: var attendances }
            ? ($" with {Prose.Count(attendances, "attendance", "attendances")}", [ApiLinks.Entry(board, series)])
            : ("", []);
    }

    private static async Task<(string Text, IReadOnlyList<string> Proof)> TogetherAsync(
        HighlightsContext report, string series, CancellationToken cancellationToken)
    {
        var episodes = report.Board(BoardSubject.Spaces, Metrics.Default) with { Series = series };
        var pairs = (await PairingsReader.ReadAsync(report.Snapshot, episodes, Most, cancellationToken)).Pairs;
        var names = pairs.Select(pair => string.Join(" and ", pair.Accounts.Select(account => account.DisplayName ?? account.Handle ?? account.Id)));
        var parameters = ApiLinks.Parameters(episodes).Where(parameter => parameter.Name != "metric");
        return pairs.Count > 0
            ? ($" In it spoke together: {string.Join("; ", names)}.", [ApiLinks.With("/v1/pairings", [.. parameters, ("limit", ApiLinks.Text(Most))])])
            : ("", []);
    }
}
