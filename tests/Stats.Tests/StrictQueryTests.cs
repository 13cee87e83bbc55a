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
}
