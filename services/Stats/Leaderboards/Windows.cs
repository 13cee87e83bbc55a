namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>The named windows of boards. Calendar windows are whole units of a time zone; rolling ones end now.</summary>
internal static class Windows
{
    public const string All = "all";

    /// <summary>Each resolves to the window that lies a number of its units back: 0 is the window itself, 1 what precedes it.</summary>
    private static readonly IReadOnlyDictionary<string, Func<DateTimeOffset, TimeZoneInfo, int, TimeRange>> Named =
        new Dictionary<string, Func<DateTimeOffset, TimeZoneInfo, int, TimeRange>>(StringComparer.Ordinal)
        {
            [All] = (_, _, _) => default,
            ["today"] = (now, zone, back) => Days(now, zone, today => today.AddDays(-back), 1),
            ["yesterday"] = (now, zone, back) => Days(now, zone, today => today.AddDays(-1 - back), 1),
            ["this-week"] = (now, zone, back) => Days(now, zone, today => Monday(today).AddDays(-7 * back), 7),
            ["last-week"] = (now, zone, back) => Days(now, zone, today => Monday(today).AddDays(-7 * (1 + back)), 7),
            ["this-month"] = (now, zone, back) => Months(now, zone, today => First(today).AddMonths(-back), 1),
            ["last-month"] = (now, zone, back) => Months(now, zone, today => First(today).AddMonths(-1 - back), 1),
            ["this-year"] = (now, zone, back) => Months(now, zone, today => new(today.Year - back, 1, 1), 12),
            ["last-24h"] = (now, _, back) => Rolling(now, TimeSpan.FromHours(24), back),
            ["last-7d"] = (now, _, back) => Rolling(now, TimeSpan.FromHours(7 * 24), back),
            ["last-30d"] = (now, _, back) => Rolling(now, TimeSpan.FromHours(30 * 24), back),
        };

    public static IReadOnlyDictionary<string, string> Names { get; } = Named.Keys.ToDictionary(name => name);

    public static TimeRange Resolve(string window, DateTimeOffset now, TimeZoneInfo zone) => Named[window](now, zone, 0);

    /// <summary>The window before it: the previous unit of a calendar window, as much time before a rolling one.</summary>
    public static TimeRange? Preceding(string window, DateTimeOffset now, TimeZoneInfo zone) =>
        window == All ? null : Named[window](now, zone, 1);

    private static TimeRange Days(DateTimeOffset now, TimeZoneInfo zone, Func<DateOnly, DateOnly> first, int days)
    {
        var from = first(LocalDays.Of(now, zone));
        return new(LocalDays.StartOf(from, zone), LocalDays.StartOf(from.AddDays(days), zone));
    }

    private static TimeRange Months(DateTimeOffset now, TimeZoneInfo zone, Func<DateOnly, DateOnly> first, int months)
    {
        var from = first(LocalDays.Of(now, zone));
        return new(LocalDays.StartOf(from, zone), LocalDays.StartOf(from.AddMonths(months), zone));
    }

    /// <summary>Resolves to the second, so that readers within one share an answer; the running second belongs to it.</summary>
    private static TimeRange Rolling(DateTimeOffset now, TimeSpan length, int back)
    {
        var to = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds() + 1) - (back * length);
        return new(to - length, to);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
