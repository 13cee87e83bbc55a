using System.Net;

namespace SpacesPlatform.Stats.Tests.Leaderboards;

/// <summary>Answers that the reader has already are not sent again.</summary>
public sealed class BoardCachingTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Theory]
    [InlineData("/v1/leaderboards/spaces")]
    [InlineData("/v1/leaderboards/spaces/entries/cached")]
    [InlineData("/v1/leaderboards/spaces/entries/cached/explain")]
    [InlineData("/v1/shares?category=cached")]
    [InlineData("/v1/records")]
    [InlineData("/v1/firsts?role=host")]
    [InlineData("/v1/firsts?role=host&category=cached")]
    [InlineData("/v1/pairings")]
    public async Task A_reader_who_has_any_answer_or_this_one_gets_304(string path)
    {
        var post = new Post();
        await stats.ApplyAsync(post.Started("cached", 0, [], Claims.Of("cached")), post.Sampled("cached", (0, 1)));
        await using var app = new StatsApp(stats);
        using var answer = await app.SendAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var tag = answer.Headers.ETag!;
        tag.IsWeak.ShouldBeTrue();
        foreach (var known in new[] { "*", tag.ToString(), tag.Tag, $"\"other\", {tag}" })
        {
            using var again = await app.SendAsync(path, known);
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified, known);
            again.Headers.ETag.ShouldBe(tag);
            again.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(1));
        }

        using var other = await app.SendAsync(path, "\"other\"");
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/v1/leaderboards/spaces/entries/nobody")]
    [InlineData("/v1/leaderboards/spaces/entries/nobody/explain")]
    public async Task Of_what_is_not_there_a_reader_has_nothing(string path)
    {
        await using var app = new StatsApp(stats);
        using var answer = await app.SendAsync(path, "*");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
