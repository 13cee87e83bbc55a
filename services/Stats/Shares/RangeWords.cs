using System.Globalization;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Shares;

/// <summary>A range of time in plain English. Where it is of whole days of UTC the days are named, the last one included.</summary>
internal static class RangeWords
{
    /// <summary>To follow a noun, such as 'from 1 January 2021 to 30 June 2021'; null for all of time.</summary>
    public static string? Of(TimeRange range) => range switch
    {
        { From: null, To: null } => null,
        { From: { } from, To: { } to } when from >= to => "in an empty window",
        { From: { } from, To: { } to } when IsMidnight(from) && IsMidnight(to) => Days(from, to.AddDays(-1)),
        { From: { } from, To: { } to } => $"from {Moment(from)} until {Moment(to)}",
        { From: { } from } => $"since {Moment(from)}",
        { To: var to } => $"before {Moment(to!.Value)}",
    };

    /// <summary>A day, or a time of day in UTC with no more digits than it needs.</summary>
    public static string Moment(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        var clock = utc.TimeOfDay == TimeSpan.Zero ? null
            : utc.TimeOfDay.Ticks % TimeSpan.TicksPerMinute == 0 ? " HH:mm 'UTC'"
            : " HH:mm:ss.FFF 'UTC'";
        return utc.ToString("d MMMM yyyy" + clock, CultureInfo.InvariantCulture);
    }

    private static string Days(DateTimeOffset first, DateTimeOffset last) =>
        first == last ? $"on {Moment(first)}" : $"from {Moment(first)} to {Moment(last)}";

    private static bool IsMidnight(DateTimeOffset time) => time.UtcDateTime.TimeOfDay == TimeSpan.Zero;
}
