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
        var range = WindowOf(query).Intersect(EraOf(era, query));
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

    private TimeRange WindowOf(QueryReader query)
    {
        var zone = Zone(query);
        var window = query.Text("window");
        var (from, to) = (query.Text("from"), query.Text("to"));
        if (from is null && to is null)
        {
            if (window is null || Windows.Names.ContainsKey(window))
            {
                return Windows.Resolve(window ?? Windows.All, time.GetUtcNow(), zone);
            }

            query.Fault("window", $"Expected one of {string.Join(", ", Windows.Names.Keys)}.");
            return default;
        }

        if (window is not null)
        {
            query.Fault("window", "Give either 'window' or 'from' and 'to'.");
        }

        var range = new TimeRange(Instant("from", from, zone, query), Instant("to", to, zone, query));
        if (range.From >= range.To)
        {
            query.Fault("to", "Expected a time after 'from': 'to' is exclusive.");
        }

        return range;
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

    /// <summary>A date means its first instant in the time zone.</summary>
    private static DateTimeOffset? Instant(string name, string? text, TimeZoneInfo zone, QueryReader query)
    {
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1 and < 9999)
        {
            return LocalDays.StartOf(day, zone);
        }

        if (Rfc3339().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant;
        }

        query.Fault(name, "Expected a date (2021-06-09) or an RFC 3339 time (2021-06-09T13:00:00Z); a '+' in a URL is written %2B.");
        return null;
    }

    private static TimeZoneInfo Zone(QueryReader query)
    {
        var name = query.Text("tz");
        if (name is null)
        {
            return TimeZoneInfo.Utc;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId)
        {
            return zone;
        }

        query.Fault("tz", "Expected an IANA time zone, such as Asia/Seoul.");
        return TimeZoneInfo.Utc;
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

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$")]
    private static partial Regex Rfc3339();
}
