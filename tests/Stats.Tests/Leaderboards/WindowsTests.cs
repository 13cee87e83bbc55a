using SpacesPlatform.Stats.Leaderboards;
using BoardWindows = SpacesPlatform.Stats.Leaderboards.Windows;

namespace SpacesPlatform.Stats.Tests.Leaderboards;

public sealed class WindowsTests
{
    // A Sunday in most of the world, and already Monday in Seoul.
    private static readonly DateTimeOffset Now = Time("2021-05-02T15:30:00.250Z");

    [Theory]
    [InlineData("today", "2021-05-02T15:00:00Z", "2021-05-03T15:00:00Z")]
    [InlineData("yesterday", "2021-05-01T15:00:00Z", "2021-05-02T15:00:00Z")]
    [InlineData("this-week", "2021-05-02T15:00:00Z", "2021-05-09T15:00:00Z")]
    [InlineData("last-week", "2021-04-25T15:00:00Z", "2021-05-02T15:00:00Z")]
    [InlineData("this-month", "2021-04-30T15:00:00Z", "2021-05-31T15:00:00Z")]
    [InlineData("last-month", "2021-03-31T15:00:00Z", "2021-04-30T15:00:00Z")]
    [InlineData("this-year", "2020-12-31T15:00:00Z", "2021-12-31T15:00:00Z")]
    public void Calendar_windows_are_whole_units_of_the_zone(string window, string from, string to) =>
        Resolve(window, Now, "Asia/Seoul").ShouldBe(new TimeRange(Time(from), Time(to)));

    [Theory]
    [InlineData("2021-05-02T15:30:00Z", "2021-04-26T00:00:00Z")]
    [InlineData("2021-05-03T00:00:00Z", "2021-05-03T00:00:00Z")]
    [InlineData("2021-01-01T12:00:00Z", "2020-12-28T00:00:00Z")]
    public void A_week_is_the_ISO_week_from_Monday_to_Monday(string now, string monday)
    {
        var week = Resolve("this-week", Time(now), "UTC");

        week.ShouldBe(new TimeRange(Time(monday), Time(monday).AddDays(7)));
        Resolve("last-week", Time(now), "UTC").ShouldBe(new TimeRange(Time(monday).AddDays(-7), week.From));
    }

    [Fact]
    public void A_day_is_as_long_as_its_clocks_say()
    {
        var spring = Resolve("today", Time("2021-03-14T12:00:00Z"), "America/New_York");
        var autumn = Resolve("today", Time("2021-11-07T12:00:00Z"), "America/New_York");

        (spring.To - spring.From).ShouldBe(TimeSpan.FromHours(23));
        (autumn.To - autumn.From).ShouldBe(TimeSpan.FromHours(25));
    }

    [Theory]
    [InlineData("last-24h", 24)]
    [InlineData("last-7d", 168)]
    [InlineData("last-30d", 720)]
    public void Rolling_windows_end_with_the_running_second_whatever_the_zone(string window, int hours)
    {
        var end = Time("2021-05-02T15:30:01Z");

        Resolve(window, Now, "Asia/Seoul").ShouldBe(new TimeRange(end.AddHours(-hours), end));
        Resolve(window, Now, "UTC").ShouldBe(new TimeRange(end.AddHours(-hours), end));
    }

    [Fact]
    public void The_window_all_has_no_bounds() => Resolve("all", Now, "Asia/Seoul").ShouldBe(default);

    [Fact]
    public void A_month_that_follows_a_longer_one_has_its_own_length() =>
        Resolve("last-month", Time("2021-03-31T12:00:00Z"), "UTC").ShouldBe(new TimeRange(Time("2021-02-01T00:00:00Z"), Time("2021-03-01T00:00:00Z")));

    [Theory]
    [InlineData("today", "2021-05-01T15:00:00Z", "2021-05-02T15:00:00Z")]
    [InlineData("yesterday", "2021-04-30T15:00:00Z", "2021-05-01T15:00:00Z")]
    [InlineData("this-week", "2021-04-25T15:00:00Z", "2021-05-02T15:00:00Z")]
    [InlineData("last-week", "2021-04-18T15:00:00Z", "2021-04-25T15:00:00Z")]
    [InlineData("this-month", "2021-03-31T15:00:00Z", "2021-04-30T15:00:00Z")]
    [InlineData("last-month", "2021-02-28T15:00:00Z", "2021-03-31T15:00:00Z")]
    [InlineData("this-year", "2019-12-31T15:00:00Z", "2020-12-31T15:00:00Z")]
    public void The_previous_unit_precedes_a_calendar_window(string window, string from, string to)
    {
        var preceding = Preceding(window, Now, "Asia/Seoul");
        preceding.ShouldBe(new TimeRange(Time(from), Time(to)));
        preceding!.Value.To.ShouldBe(Resolve(window, Now, "Asia/Seoul").From);
    }

    [Fact]
    public void The_day_before_is_as_long_as_its_own_clocks_say()
    {
        var before = Preceding("today", Time("2021-03-15T12:00:00Z"), "America/New_York")!.Value;
        before.ShouldBe(new TimeRange(Time("2021-03-14T05:00:00Z"), Time("2021-03-15T04:00:00Z")));
    }

    [Theory]
    [InlineData("last-24h", 24)]
    [InlineData("last-7d", 168)]
    [InlineData("last-30d", 720)]
    public void As_much_time_precedes_a_rolling_window(string window, int hours)
    {
        var end = Time("2021-05-02T15:30:01Z").AddHours(-hours);
        Preceding(window, Now, "Asia/Seoul").ShouldBe(new TimeRange(end.AddHours(-hours), end));
    }

    [Fact]
    public void Nothing_precedes_all() => Preceding("all", Now, "UTC").ShouldBeNull();

    private static TimeRange? Preceding(string window, DateTimeOffset now, string zone) =>
        BoardWindows.Preceding(window, now, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static TimeRange Resolve(string window, DateTimeOffset now, string zone) =>
        BoardWindows.Resolve(window, now, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, null);
}
