using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Tests.Leaderboards;

public sealed class LocalDaysTests
{
    [Theory]
    [InlineData("Asia/Seoul", "2021-05-03", "2021-05-02T15:00:00Z")]
    [InlineData("Asia/Kathmandu", "2021-05-03", "2021-05-02T18:15:00Z")]
    [InlineData("America/New_York", "2021-03-15", "2021-03-15T04:00:00Z")]
    [InlineData("UTC", "2021-05-03", "2021-05-03T00:00:00Z")]
    [InlineData("Asia/Beirut", "2021-10-31", "2021-10-30T22:00:00Z")]
    public void A_day_starts_at_local_midnight(string zone, string day, string instant) => StartOf(zone, day).ShouldBe(Time(instant));

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z")]
    [InlineData("Africa/Cairo", "2023-04-28", "2023-04-27T22:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z")]
    public void Where_clocks_skip_midnight_the_day_starts_with_its_first_instant(string zone, string day, string instant) =>
        StartOf(zone, day).ShouldBe(Time(instant));

    [Theory]
    [InlineData("America/Havana", "2021-11-07", "2021-11-07T04:00:00Z")]
    public void Where_clocks_show_midnight_twice_the_day_starts_with_the_earlier_one(string zone, string day, string instant) =>
        StartOf(zone, day).ShouldBe(Time(instant));

    [Theory]
    [InlineData("2021-05-02T14:59:59.999Z", "2021-05-02")]
    [InlineData("2021-05-02T15:00:00Z", "2021-05-03")]
    public void An_instant_belongs_to_the_local_day(string instant, string day) =>
        LocalDays.Of(Time(instant), TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul")).ShouldBe(DateOnly.Parse(day, null));

    private static DateTimeOffset StartOf(string zone, string day) =>
        LocalDays.StartOf(DateOnly.Parse(day, null), TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, null);
}
