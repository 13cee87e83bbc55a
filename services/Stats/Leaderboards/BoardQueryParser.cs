using System.Globalization;
using System.Text.RegularExpressions;
using SpacesPlatform.Stats.Eras;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Reads a board's parameters; what is not understood is a fault, never ignored.</summary>
internal sealed partial class BoardQueryParser(EraCatalog eras, TimeProvider time)
{
    /// <summary>The parameters that say which board is meant: what a cursor is bound to.</summary>
    public static readonly IReadOnlyList<string> Parameters =
    [
        "metric", "window", "from", "to", "tz", "era", "category", "involvement", "lang", "series", "hashtag", "format", "min_coverage",
    ];

    private static readonly IReadOnlyDictionary<string, string> Involvements =
        new[] { "space", "host", "speaker" }.ToDictionary(name => name);

    public BoardQuery Parse(BoardSubject subject, QueryReader query)
    {
        var era = query.Text("era");
        var range = WindowParameters.Read(query, time.GetUtcNow()).Intersect(EraOf(era, query));
        return new()
        {
            Subject = subject,
            Metric = query.Word("metric", subject.Metrics, subject.Metrics[Metrics.Default]),
            Range = range,
            Era = era,
            Category = Matching("category", Category(), "a path of segments joined by '/', such as kculture/kpop", query),
            Involvement = query.Word("involvement", Involvements, "space"),
            Lang = query.Text("lang"),
            Series = query.Text("series"),
            Hashtag = HashtagParameter.Read(query),
            Format = query.Text("format"),
            MinCoveragePercent = MinCoverage(query),
        };
    }

    private TimeRange EraOf(string? era, QueryReader query)
    {
        if (era is null)
        {
            return default;
        }

        if (eras.TryGet(era, out var bounds))
        {
            return new(bounds.From, bounds.To);
        }

        query.Fault("era", $"Expected one of {string.Join(", ", eras.ById.Keys)}.");
        return default;
    }

    private static int? MinCoverage(QueryReader query)
    {
        if (query.Text("min_coverage") is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
        {
            return (int)Math.Ceiling(share * 100);
        }

        query.Fault("min_coverage", "Expected a number from 0 to 1.");
        return null;
    }

    private static string? Matching(string name, Regex form, string expected, QueryReader query)
    {
        var text = query.Text(name);
        if (text is not null && !form.IsMatch(text))
        {
            query.Fault(name, $"Expected {expected}.");
        }

        return text;
    }

    [GeneratedRegex(@"^[^/\s]+(/[^/\s]+)*\z")]
    private static partial Regex Category();
}
