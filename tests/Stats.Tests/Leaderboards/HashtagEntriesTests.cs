using System.Net;

namespace SpacesPlatform.Stats.Tests.Leaderboards;

/// <summary>A hashtag in a path is found as it is in a parameter: with or without its sign, in any case.</summary>
public sealed class HashtagEntriesTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Theory]
    [InlineData("oscars", "oscars")]
    [InlineData("%23Oscars", "oscars")]
    [InlineData("OSCARS/explain", "oscars")]
    [InlineData("%23%23sign", "sign")]
    [InlineData("%23%23sign/explain", "sign")]
    [InlineData("e%CC%81te%CC%81", "\u00e9t\u00e9")]
    public async Task It_is_found(string path, string id)
    {
        var post = new Post("https://tags.example/" + path);
        await stats.ApplyAsync(post.Started("tagged" + path, 0, [], new() { Hashtags = [id] }), post.Sampled("tagged" + path, (0, 1)));
        await using var app = new StatsApp(stats);
        app.UseSocket();
        var answer = await app.ReadAsync($"/v1/leaderboards/hashtags/entries/{path}");
        answer.GetProperty("entry").Text("id").ShouldBe(id);
        if (path.EndsWith("explain", StringComparison.Ordinal))
        {
            await app.ShouldResolveAsync(answer);
        }
    }

    [Theory]
    [InlineData("hashtags", "%23")]
    [InlineData("hashtags", "%EF%BF%BE")]
    [InlineData("hashtags", "nobody")]
    [InlineData("series", "%23Oscars")]
    public async Task What_is_no_hashtag_is_not_on_the_board(string board, string id)
    {
        await using var app = new StatsApp(stats);
        app.UseSocket();
        var (status, problem) = await app.AskAsync($"/v1/leaderboards/{board}/entries/{id}");
        (status, problem.Text("code")).ShouldBe((HttpStatusCode.NotFound, "not_on_board"));
    }
}
