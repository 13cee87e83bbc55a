using SpacesPlatform.Stats.Highlights;

namespace SpacesPlatform.Stats.Tests.Highlights;

public sealed class ProseTests
{
    [Theory]
    [InlineData(0, "0 minutes")]
    [InlineData(59, "0 minutes")]
    [InlineData(60, "1 minute")]
    [InlineData(3600, "1 hour")]
    [InlineData(28_860, "8 hours 1 minute")]
    [InlineData(7_319, "2 hours 1 minute")]
    public void Durations_are_hours_and_minutes(int seconds, string text) => Prose.Duration(seconds).ShouldBe(text);

    [Theory]
    [InlineData(10_899, "108.9%")]
    [InlineData(-5_000, "50%")]
    [InlineData(9, "0%")]
    [InlineData(123_456_789, "1,234,567.8%")]
    public void Percentages_are_rounded_down(int basisPoints, string text) => Prose.Percent(basisPoints).ShouldBe(text);

    [Fact]
    public void Lists_end_with_and()
    {
        Prose.List([]).ShouldBe("");
        Prose.List(["a"]).ShouldBe("a");
        Prose.List(["a", "b"]).ShouldBe("a and b");
        Prose.List(["a", "b", "c"]).ShouldBe("a, b and c");
    }

    [Fact]
    public void Days_are_those_of_the_zone() => Prose.Day(new(2021, 6, 9, 20, 0, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"))
        .ShouldBe("10 June 2021");
}
