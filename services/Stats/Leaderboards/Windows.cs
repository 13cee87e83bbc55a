namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>The named windows of boards. Calendar windows are whole units of a time zone; rolling ones end now.</summary>
internal static class Windows
{
    public const string All = "all";

    private static readonly IReadOnlyDictionary<string, Func<DateTimeOffset, TimeZoneInfo, TimeRange>> Named =
        new Dictionary<string, Func<DateTimeOffset, TimeZoneInfo, TimeRange>>(StringComparer.Ordinal)
        {
            [All] = (_, _) => default,
            ["today"] = (now, zone) => Days(now, zone, today => (today, today.AddDays(1))),
            ["yesterday"] = (now, zone) => Days(now, zone, today => (today.AddDays(-1), today)),
            ["this-week"] = (now, zone) => Days(now, zone, today => (Monday(today), Monday(today).AddDays(7))),
            ["last-week"] = (now, zone) => Days(now, zone, today => (Monday(today).AddDays(-7), Monday(today))),
            ["this-month"] = (now, zone) => Days(now, zone, today => (First(today), First(today).AddMonths(1))),
            ["last-month"] = (now, zone) => Days(now, zone, today => (First(today).AddMonths(-1), First(today))),
            ["this-year"] = (now, zone) => Days(now, zone, today => (new(today.Year, 1, 1), new(today.Year + 1, 1, 1))),
            ["last-24h"] = (now, _) => Rolling(now, TimeSpan.FromHours(24)),
            ["last-7d"] = (now, _) => Rolling(now, TimeSpan.FromHours(7 * 24)),
            ["last-30d"] = (now, _) => Rolling(now, TimeSpan.FromHours(30 * 24)),
        };

    public static IReadOnlyDictionary<string, string> Names { get; } = Named.Keys.ToDictionary(name => name);

    public static TimeRange Resolve(string window, DateTimeOffset now, TimeZoneInfo zone) => Named[window](now, zone);

    private static TimeRange Days(DateTimeOffset now, TimeZoneInfo zone, Func<DateOnly, (DateOnly From, DateOnly To)> unit)
    {
        var (from, to) = unit(LocalDays.Of(now, zone));
        return new(LocalDays.StartOf(from, zone), LocalDays.StartOf(to, zone));
    }

    /// <summary>Resolves to the second, so that readers within one share an answer; the running second belongs to it.</summary>
    private static TimeRange Rolling(DateTimeOffset now, TimeSpan length)
    {
        var to = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds() + 1);
        return new(to - length, to);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
