using System.Globalization;
using System.Text;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Reading;

/// <summary>Links into the API, for evidence: relative to the platform's address, with every parameter resolved.</summary>
internal static class ApiLinks
{
    public static string Space(string id) => $"/v1/spaces/{Uri.EscapeDataString(id)}";

    public static string Timeline(string id) => $"{Space(id)}/timeline";

    public static string Lift(string id) => $"{Space(id)}/lift";

    public static string Host(string id) => $"/v1/hosts/{Uri.EscapeDataString(id)}";

    public static string Hashtag(string hashtag) => $"/v1/hashtags/{Uri.EscapeDataString(hashtag)}";

    public static string Series(string id) => $"/v1/series/{Uri.EscapeDataString(id)}";

    public static string Event(string source, string id) =>
        $"/v1/events?source={Uri.EscapeDataString(source)}&id={Uri.EscapeDataString(id)}";

    /// <summary>The first entries of a board.</summary>
    public static string Board(BoardQuery board, int limit) => With($"/v1/leaderboards/{board.Subject.Id}", [.. Parameters(board), ("limit", Text(limit))]);

    public static string Entry(BoardQuery board, string id) => With(EntryPath(board, id), Parameters(board));

    public static string Explain(BoardQuery board, string id) => With($"{EntryPath(board, id)}/explain", Parameters(board));

    /// <summary>A path with those of the parameters that have a value.</summary>
    public static string With(string path, IEnumerable<(string Name, string? Value)> parameters)
    {
        var link = new StringBuilder(path);
        foreach (var (name, value) in parameters.Where(parameter => parameter.Value is not null))
        {
            link.Append(link.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value!));
        }

        return link.ToString();
    }

    /// <summary>
    /// What says which board it is. A window is given as the bounds that it resolved to, with its era: both together say what
    /// an entry is compared with, also where they have nothing in common.
    /// </summary>
    public static IReadOnlyList<(string Name, string? Value)> Parameters(BoardQuery board) =>
    [
        ("metric", board.IsGrowth ? Metrics.Growth : board.Metric.Id),
        ("of", board.IsGrowth ? board.Metric.Id : null),
        ("from", Text(board.Window.From)),
        ("to", Text(board.Window.To)),
        (CompareParameter.Name, CompareParameter.Of(board)),
        ("era", board.Era?.Id),
        ("category", board.Category),
        ("involvement", board.Involvement == Involvements.Default ? null : board.Involvement),
        ("lang", board.Lang),
        ("series", board.Series),
        ("hashtag", board.Hashtag),
        ("format", board.Format),
        ("min_coverage", (board.MinCoveragePercent / 100m)?.ToString(CultureInfo.InvariantCulture)),
        ("as_of", Text(board.AsOf)),
    ];

    public static string? Text(DateTimeOffset? time) => time is { } at ? UtcTimeConverter.Format(at) : null;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string EntryPath(BoardQuery board, string id) =>
        $"/v1/leaderboards/{board.Subject.Id}/entries/{Uri.EscapeDataString(id)}";
}
