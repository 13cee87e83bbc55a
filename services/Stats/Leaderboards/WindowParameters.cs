using System.Globalization;
using System.Text.RegularExpressions;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Reads which window is meant: <c>window</c>, or <c>from</c> and <c>to</c>, in the time zone <c>tz</c>.</summary>
internal static partial class WindowParameters
{
    /// <summary>The window, and the one that precedes it if it has both bounds.</summary>
    public static (TimeRange Range, TimeRange? Preceding) Read(QueryReader query, DateTimeOffset now)
    {
        var zone = Zone(query);
        var window = query.Text("window");
        var (from, to) = (query.Text("from"), query.Text("to"));
        if (from is null && to is null)
        {
            if (window is null || Windows.Names.ContainsKey(window))
            {
                window ??= Windows.All;
                return (Windows.Resolve(window, now, zone), Windows.Preceding(window, now, zone));
            }

            query.Fault("window", $"Expected one of {string.Join(", ", Windows.Names.Keys)}.");
            return default;
        }

        if (window is not null)
        {
            query.Fault("window", "Give either 'window' or 'from' and 'to'.");
        }

        var range = new TimeRange(Instant("from", from, zone, query), Instant("to", to, zone, query));
        if (range.IsEmpty)
        {
            query.Fault("to", "Expected a time after 'from': 'to' is exclusive.");
        }

        return (range, range.Before);
    }

    /// <summary>A date means its first instant in the time zone; times are truncated to milliseconds, as those of events are.</summary>
    public static DateTimeOffset? Instant(string name, string? text, TimeZoneInfo zone, QueryReader query)
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

        if (Rfc3339().Match(text) is { Success: true, Groups: var parts }
            && DateTimeOffset.TryParse(
                $"{parts["second"]}{parts["milliseconds"]}{parts["offset"]}",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal,
                out var instant))
        {
            return instant;
        }

        query.Fault(name, "Expected a date (2021-06-09) or an RFC 3339 time (2021-06-09T13:00:00Z); a '+' in a URL is written %2B.");
        return null;
    }

    public static TimeZoneInfo Zone(QueryReader query)
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

    [GeneratedRegex(
        @"^(?<second>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2})((?<milliseconds>\.[0-9]{1,3})[0-9]*)?"
        + @"(?<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Rfc3339();
}
