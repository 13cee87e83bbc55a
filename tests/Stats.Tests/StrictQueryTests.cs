using System.Net;

namespace SpacesPlatform.Stats.Tests;

/// <summary>Parameters and values of no use are refused, those that every read takes included.</summary>
public sealed class StrictQueryTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Theory]
    [InlineData("wait_for=", "wait_for")]
    [InlineData("wait_for=a&wait_for=b&source=c", "wait_for")]
    [InlineData("source=a", "source")]
    [InlineData("source=", "source")]
    [InlineData("hashtag=%23", "hashtag")]
    [InlineData("hashtag=%EF%BF%BE", "hashtag")]
    public async Task It_says_which(string query, string parameter)
    {
        await using var app = new StatsApp(stats);
        var (status, body) = await app.AskAsync($"/v1/leaderboards/spaces?{query}");
        status.ShouldBe(HttpStatusCode.BadRequest, body.ToString());
        body.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("parameter").GetString()).ShouldContain(parameter);
    }

    [Theory]
    [InlineData("%23KPop")]
    [InlineData("%23%23KPop")]
    [InlineData("kpop")]
    [InlineData("%EF%BF%BF")]
    public async Task A_hashtag_may_have_its_sign_and_any_case(string hashtag)
    {
        await using var app = new StatsApp(stats);
        var (status, body) = await app.AskAsync($"/v1/leaderboards/spaces?hashtag={hashtag}");
        status.ShouldBe(HttpStatusCode.OK, body.ToString());
        body.GetProperty("board").GetProperty("hashtag").GetString().ShouldBe(Uri.UnescapeDataString(hashtag).TrimStart('#').ToLowerInvariant());
    }

    [Theory]
    [InlineData("limit=0", "limit", "/limit")]
    [InlineData("a/b~c=1", "a/b~c", "/a~1b~0c")]
    [InlineData("=1", "", "/")]
    public async Task A_fault_points_into_the_parameters_as_an_object(string query, string parameter, string pointer)
    {
        await using var app = new StatsApp(stats);
        var (_, body) = await app.AskAsync($"/v1/leaderboards/spaces?{query}");
        var fault = body.List("errors").Single();
        (fault.Text("parameter"), fault.Text("pointer")).ShouldBe((parameter, pointer));
    }

    [Theory]
    [InlineData("/v1/leaderboards/spaces?limit=0")]
    [InlineData("/v1/leaderboards/hosts?cursor=nonsense")]
    [InlineData("/v1/leaderboards/spaces/entries/a?around=-1")]
    [InlineData("/v1/leaderboards/spaces/entries/a/explain?samples=-1")]
    [InlineData("/v1/leaderboards/spaces/diff?limit=1")]
    [InlineData("/v1/spaces/a?colour=red")]
    [InlineData("/v1/spaces/a/timeline?colour=red")]
    [InlineData("/v1/spaces/a/lift?colour=red")]
    [InlineData("/v1/hosts/a?colour=red")]
    [InlineData("/v1/hashtags/a?colour=red")]
    [InlineData("/v1/series/a?colour=red")]
    [InlineData("/v1/records?limit=0")]
    [InlineData("/v1/firsts?era=since-launch")]
    [InlineData("/v1/shares?top=0")]
    [InlineData("/v1/pairings?limit=0")]
    [InlineData("/v1/highlights?limit=1")]
    [InlineData("/v1/live?limit=0")]
    [InlineData("/v1/eras?colour=red")]
    [InlineData("/v1/metrics?colour=red")]
    public async Task A_query_that_is_not_understood_is_refused_at_once_not_after_waiting_for_an_event(string path)
    {
        // The clock stands still: whoever waits waits for ever.
        await using var app = new StatsApp(stats);
        var (status, _) = await app.AskAsync($"{path}&wait_for=unknown&source=x")
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
