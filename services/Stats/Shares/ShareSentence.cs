using System.Globalization;
using Microsoft.Extensions.Options;
using SpacesPlatform.Stats.Categories;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.MetricCatalog;

namespace SpacesPlatform.Stats.Shares;

/// <summary>
/// Says a share in plain English, such as '3 of the top 5 most listened-to Spaces are K-pop Spaces, with 61.2% of the peak
/// listeners of all 5.', and says where the board has no more or where a tie crosses the boundary.
/// </summary>
internal sealed class ShareSentence(CategoryCatalog categories, IOptions<MetricWordings> wordings)
{
    public string Of(ShareQuery query, ShareReading share)
    {
        var (board, metric) = (query.Board, wordings.Value.Of(query.Board.Metric.Id));
        var within = board.Category is { } category ? categories.LabelOf(category) : null;
        var claim = string.Create(
            CultureInfo.InvariantCulture,
            $"{share.K} of the top {share.N} {metric.Superlative} {BoardWords.Entries(board, within)} {Predicate(query, share.K)}");
        return string.Join(' ', new[] { claim + Volume(share, metric) + ".", Fewer(query, share), Tie(share) }.OfType<string>());
    }

    /// <summary>'are K-pop Spaces', 'is a K-pop Space', 'are Spaces with a K-pop speaker'.</summary>
    private string Predicate(ShareQuery query, int k)
    {
        var label = categories.LabelOf(query.Category);
        var plural = query.Board.Subject.Kind == EntryKind.Space
            ? BoardWords.OfCategory(label, query.Board.Involvement)
            : $"{label} {query.Board.Subject.Id}";
        if (k != 1)
        {
            return $"are {plural}";
        }

        var singular = query.Board.Subject.Kind != EntryKind.Space || query.Board.Involvement == Involvements.Default
            ? plural[..^1]
            : "Space" + plural["Spaces".Length..];
        return $"is {BoardWords.Article(singular)} {singular}";
    }

    /// <summary>What there is to say only of a part that is not all.</summary>
    private static string? Volume(ShareReading share, MetricWording metric) =>
        share.K > 0 && share.K < share.N && share.VolumeOfN > 0
            ? string.Create(CultureInfo.InvariantCulture, $", with {Percent(share)} of the {metric.Label} of all {share.N}")
            : null;

    /// <summary>Rounded down: nothing is called more than it is.</summary>
    private static string Percent(ShareReading share)
    {
        var tenths = Math.Floor(share.VolumeOfK * 1000 / share.VolumeOfN);
        return tenths == 0 && share.VolumeOfK > 0
            ? "less than 0.1%"
            : (tenths / 10).ToString("0.#", CultureInfo.InvariantCulture) + "%";
    }

    private static string? Fewer(ShareQuery query, ShareReading share) => share.N switch
    {
        0 => "The board has no entries.",
        1 when query.Top > 1 => "The board has no more than 1 entry.",
        var n when query.Top > n => string.Create(CultureInfo.InvariantCulture, $"The board has no more than {n} entries."),
        _ => null,
    };

    private static string? Tie(ShareReading share) => share.TieAtBoundary
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"A tie crosses the boundary: number {share.N + 1} has the same value as number {share.N} and is not counted.")
        : null;
}
