using System.Net;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/live; every test has its database to itself, as all live Spaces are one list.</summary>
public sealed class LiveTests : IAsyncLifetime
{
    private StatsFixture stats = null!;
    private StatsApp app = null!;

    public async ValueTask InitializeAsync()
    {
        stats = await StatsFixture.CreateAsync();
        app = new StatsApp(stats);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await stats.DisposeAsync();
    }

    [Fact]
    public async Task Spaces_come_by_listeners_then_by_the_earlier_sample_then_by_id()
    {
        var post = new Post();
        (await app.ReadAsync("/v1/live")).GetProperty("total").GetInt64().ShouldBe(0);
        await stats.ApplyAsync(
            post.Account("host", "handle", "Name", "kculture"),
            post.Started("z", 0, ["host"], new() { Title = "Last of equals" }),
            post.Started("a", 0, []),
            post.Started("later", 0, []),
            post.Started("most", 0, []),
            post.Sampled("z", (1, 99), (2, 10)),
            post.Sampled("a", (2, 10)),
            post.Sampled("later", (3, 10)),
            post.Sampled("most", (1, 11)));
        app.Clock.SetUtcNow(Post.At(4));
        var live = await app.ReadAsync("/v1/live");
        Ids(live).ShouldBe(["most", "a", "z", "later"]);
        live.GetProperty("revision").GetInt64().ShouldBe(1);
        live.GetProperty("entries")[2].ShouldBeJson(
            """
            {
              "position": 3, "id": "z", "title": "Last of equals",
              "hosts": [{"id": "host", "handle": "handle", "display_name": "Name"}],
              "listeners": 10, "sampled_at": "2021-06-09T12:02:00Z", "started_at": "2021-06-09T12:00:00Z", "categories": ["kculture"]
            }
            """);
        live.GetProperty("total").GetInt64().ShouldBe(4);
        var cut = await app.ReadAsync("/v1/live?limit=2");
        Ids(cut).ShouldBe(["most", "a"]);
        cut.GetProperty("total").GetInt64().ShouldBe(4, "it says that there are more");
    }

    [Fact]
    public async Task Only_Spaces_that_began_and_go_on_and_were_sampled_lately_are_live()
    {
        var post = new Post();
        await stats.ApplyAsync(
            post.Started("live", 0, []),
            post.Started("ended", 0, []),
            post.Started("canceled", 0, []),
            post.Started("unsampled", 0, []),
            post.Started("begins-later", 2, []),
            post.Sampled("live", (1, 1)),
            post.Sampled("ended", (1, 1)),
            post.Sampled("canceled", (1, 1)),
            post.Sampled("begins-later", (2, 1)),
            post.Sampled("stub", (1, 1)),
            post.Ended("ended", 1),
            post.Canceled("canceled", 1));
        app.Clock.SetUtcNow(Post.At(1.5));
        Ids(await app.ReadAsync("/v1/live")).ShouldBe(["live"]);
        app.Clock.SetUtcNow(Post.At(2));
        Ids(await app.ReadAsync("/v1/live")).ShouldBe(["live", "begins-later"]);
        app.Clock.SetUtcNow(Post.At(11));
        Ids(await app.ReadAsync("/v1/live")).ShouldBe(["live", "begins-later"], "twice the longest hold is not yet too long");
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Ids(await app.ReadAsync("/v1/live")).ShouldBe(["begins-later"]);
    }

    /// <summary>One that observed longer and fell silent neither hides the Space nor has it stand still.</summary>
    [Fact]
    public async Task A_source_that_goes_on_tells_the_listeners_where_the_one_of_the_curve_has_fallen_silent()
    {
        var (first, second) = (new Post("https://first.example"), new Post("https://second.example"));
        await stats.ApplyAsync(
            first.Started("told-twice", 0, []),
            first.Sampled("told-twice", [.. Enumerable.Range(0, 31).Select(minute => ((double)minute, 100 + minute))]),
            second.Sampled("told-twice", (31, 5), (35, 6)));
        app.Clock.SetUtcNow(Post.At(36));
        Shown(await app.ReadAsync("/v1/live")).ShouldBe((130, Post.At(30)), "its last value holds still");

        await stats.ApplyAsync(second.Sampled("told-twice", (36, 7)));
        Shown(await app.ReadAsync("/v1/live")).ShouldBe((7, Post.At(36)));
        (await app.ReadAsync("/v1/spaces/told-twice")).GetProperty("source").GetString().ShouldBe("https://first.example");
        app.Clock.SetUtcNow(Post.At(46));
        Ids(await app.ReadAsync("/v1/live")).ShouldBe(["told-twice"]);

        static (int Listeners, DateTimeOffset At) Shown(System.Text.Json.JsonElement live)
        {
            var entry = live.GetProperty("entries")[0];
            return (entry.GetProperty("listeners").GetInt32(), entry.GetProperty("sampled_at").GetDateTimeOffset());
        }
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("category=kculture", "category")]
    public async Task What_it_does_not_take_is_400(string query, string parameter)
    {
        var (status, problem) = await app.AskAsync($"/v1/live?{query}");
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("code").GetString().ShouldBe("invalid_query");
        problem.GetProperty("errors")[0].GetProperty("parameter").GetString().ShouldBe(parameter);
    }

    private static IEnumerable<string?> Ids(System.Text.Json.JsonElement live) =>
        live.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetString());
}
