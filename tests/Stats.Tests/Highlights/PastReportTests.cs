namespace SpacesPlatform.Stats.Tests.Highlights;

/// <summary>The report as of a past moment.</summary>
public sealed class PastReportTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    /// <summary>Records and firsts are told from Spaces outside the period too, and so from what those were at the moment.</summary>
    [Fact]
    public async Task As_of_a_past_moment_it_never_changes_whatever_is_told_later_of_earlier_Spaces()
    {
        await using var app = new StatsApp(stats);
        var post = new Post("https://report-past.example");
        const double MonthBefore = -30 * 24 * 60;
        await stats.ApplyAsync(
            post.Account("pioneer", "pioneer", "The Pioneer", "past/pop"),
            post.Account("follower", "follower", "The Follower", "past/pop"),
            post.Started("first", MonthBefore, ["pioneer"], new() { Title = "The first" }),
            post.Sampled("first", (MonthBefore + 1, 1_000_000)),
            post.Ended("first", MonthBefore + 5),
            post.Started("second", 0, ["follower"], new() { Title = "The second" }),
            post.Sampled("second", (1, 900_000)),
            post.Ended("second", 5));
        var path = $"/v1/highlights?from=2021-06-09&to=2021-06-10&category=past&as_of={await stats.NowAsync()}";
        var then = await app.BodyAsync(path);
        then.ShouldNotContain("the first past");
        then.ShouldNotContain("set the record");

        await stats.ApplyAsync(post.Sampled("first", (MonthBefore + 2, 2_000_000)));

        (await app.BodyAsync(path)).ShouldBe(then);
    }
}
