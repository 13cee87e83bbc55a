using System.Net;
using System.Text.Json;
using static SpacesPlatform.Stats.Tests.Records.RecordLines;

namespace SpacesPlatform.Stats.Tests.Records;

/// <summary>GET /v1/records: what counts, by its parameters.</summary>
public sealed class RecordParametersTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    private static readonly (string Query, string Parameter)[] Refused =
    [
        ("window=all", "window"),
        ("from=2021-01-01", "from"),
        ("subject=speakers", "subject"),
        ("metric=attendances", "metric"),
        ("subject=hosts&metric=airtime_seconds", "metric"),
        ("era=never", "era"),
        ("category=a//b", "category"),
        ("involvement=me", "involvement"),
        ("limit=101", "limit"),
        ("limit=0", "limit"),
        ("as_of=yesterday", "as_of"),
        ("as_of=2999-01-01", "as_of"),
    ];

    [Fact]
    public async Task Records_of_hosts_are_of_single_Spaces_and_each_host_holds_the_value()
    {
        var post = new Post("https://hosts.example");
        await stats.ApplyAsync(
            post.Account("h-b", "b", "B", "anything"),
            post.Started("hosts-1", 0, ["h-b", "h-a"], Claims.Of("hosts", "Both")),
            post.Sampled("hosts-1", (1, 100)),
            post.Started("hosts-2", 10, ["h-c"], Claims.Of("hosts")),
            post.Sampled("hosts-2", (11, 60)),
            post.Started("hosts-3", 20, ["h-c"], Claims.Of("hosts")),
            post.Sampled("hosts-3", (21, 130)),
            post.Started("hosts-4", 30, [], Claims.Of("hosts")),
            post.Sampled("hosts-4", (31, 900)));
        await using var app = new StatsApp(stats);
        var answer = await app.ShouldResolveAsync(await app.ReadAsync("/v1/records?subject=hosts&category=hosts"));
        Lines(answer).ShouldBe(
            ["h-a 100 #2/2 beats nobody by -", "h-b 100 #2/3 equals", "h-c 130 #1/1 beats h-a by 30"], "sums are no records, nor is what nobody hosts");
        answer.GetProperty("board").Text("subject").ShouldBe("hosts");
        answer.List("timeline")[1].GetProperty("entry").ShouldBeJson(
            """
            {
              "rank": 2, "position": 3, "id": "h-b", "value": 100, "achieved_at": "2021-06-09T12:01:00Z",
              "delta_rank": null, "delta_value": null, "growth": null, "handle": "b", "display_name": "B", "categories": ["anything"],
              "space": {"id": "hosts-1", "title": "Both", "hosts": [
                {"id": "h-b", "handle": "b", "display_name": "B"}, {"id": "h-a", "handle": null, "display_name": null}]},
              "self": "/v1/leaderboards/spaces/entries/hosts-1?metric=peak_listeners&category=hosts"
            }
            """);
        answer.GetProperty("current").GetProperty("dethroned").Text("self")!.ShouldContain("/entries/hosts-1?");
    }

    [Fact]
    public async Task Metric_era_category_and_involvement_choose_what_counts()
    {
        var post = new Post("https://chosen.example");
        var launch = (new DateTimeOffset(2021, 5, 4, 0, 0, 0, TimeSpan.Zero) - Post.Noon).TotalMinutes;
        await stats.ApplyAsync(
            post.Account("chosen-host", null, "Host", "chosen/kpop"),
            post.Started("chosen-1", launch - 60, ["chosen-host"], Claims.Of("chosen")),
            post.Sampled("chosen-1", (launch + 60, 500)),
            post.Started("chosen-2", launch, [], Claims.Of("chosen/kpop")),
            post.Sampled("chosen-2", (launch + 1, 300)),
            post.Ended("chosen-2", launch + 10),
            post.Started("chosen-3", launch + 30, [], Claims.Of("chosen/gaming")),
            post.Sampled("chosen-3", (launch + 31, 400)),
            post.Ended("chosen-3", launch + 35));
        await using var app = new StatsApp(stats);
        Task<JsonElement> Read(string query) => app.ReadAsync($"/v1/records?{query}");

        Ids(await Read("category=chosen")).ShouldBe(["chosen-2", "chosen-3", "chosen-1"], "by when it was achieved, not by the start");
        Ids(await Read("category=chosen&era=before-launch")).ShouldBe(["chosen-1"]);
        Ids(await Read("category=chosen&era=since-launch")).ShouldBe(["chosen-2", "chosen-3"]);
        Ids(await Read("category=chosen/kpop")).ShouldBe(["chosen-2", "chosen-1"]);
        Ids(await Read("category=chosen/kpop&involvement=host")).ShouldBe(["chosen-1"]);
        Ids(await Read("category=chosen/kpop&involvement=speaker")).ShouldBeEmpty();
        Ids(await Read("category=chosen&metric=duration_seconds")).ShouldBe(["chosen-2"]);

        var inEra = await app.ShouldResolveAsync(await Read("category=chosen&era=since-launch&involvement=space"));
        inEra.GetProperty("board").Text("era").ShouldBe("since-launch");
        inEra.Texts("evidence")[0].ShouldBe("/v1/leaderboards/spaces?metric=peak_listeners&era=since-launch&category=chosen&limit=10");
    }

    [Fact]
    public async Task A_long_timeline_shows_the_newest_items_and_always_the_current_record()
    {
        var post = new Post("https://long.example");
        await stats.ApplyAsync(post.Spaces("long", ("long-1", 1, 10), ("long-2", 2, 20), ("long-3", 3, 20), ("long-4", 4, 20)));
        await using var app = new StatsApp(stats);
        var answer = await app.ReadAsync("/v1/records?category=long&limit=3");
        Lines(answer).ShouldBe(["long-2 20 #1/1 beats long-1 by 10", "long-3 20 #1/2 equals", "long-4 20 #1/3 equals"]);
        answer.GetProperty("total").GetInt32().ShouldBe(4);

        answer = await app.ReadAsync("/v1/records?category=long&limit=1");
        Lines(answer).ShouldBe(["long-4 20 #1/3 equals"]);
        Line(answer.GetProperty("current")).ShouldBe("long-2 20 #1/1 beats long-1 by 10");
    }

    [Fact]
    public async Task As_of_a_past_moment_they_are_those_of_then_and_never_change()
    {
        var post = new Post("https://past.example");
        await stats.ApplyAsync(post.Spaces("past", ("past-1", 10, 100)));
        var asOf = await stats.NowAsync();
        await stats.ApplyAsync(post.Spaces("past", ("past-0", 5, 300)));
        await using var app = new StatsApp(stats);
        Lines(await app.ReadAsync("/v1/records?category=past")).ShouldBe(["past-0 300 #1/1 beats nobody by -"]);

        var answer = await app.ShouldResolveAsync(await app.ReadAsync($"/v1/records?category=past&as_of={asOf}"));
        Lines(answer).ShouldBe(["past-1 100 #1/1 beats nobody by -"]);
        answer.Texts("evidence").ShouldAllBe(link => link.Contains("as_of="));
        answer.GetProperty("stood_for_days").GetInt32().ShouldBe((DateTimeOffset.Parse(asOf, null) - Post.At(10)).Days);
        Lines(await app.ReadAsync($"/v1/records?category=past&subject=hosts&as_of={asOf}")).ShouldBeEmpty("nobody hosts them");
    }

    [Fact]
    public async Task An_unchanged_answer_is_304_until_an_event_or_a_day_changes_it()
    {
        const string Path = "/v1/records?category=cached";
        var post = new Post("https://cached.example");
        await stats.ApplyAsync(post.Spaces("cached", ("cached-1", 0, 10)));
        await using var app = new StatsApp(stats);
        using var first = await app.SendAsync(Path);
        var tag = first.Headers.ETag!.ToString();
        first.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(1));

        (await app.AskAgainAsync(Path, tag)).ShouldBe(HttpStatusCode.NotModified);
        app.Clock.SetUtcNow(Post.At(0).AddDays(1));
        (await app.AskAgainAsync(Path, tag)).ShouldBe(HttpStatusCode.OK, "it stood for a day");

        using var second = await app.SendAsync(Path);
        tag = second.Headers.ETag!.ToString();
        app.Clock.SetUtcNow(Post.At(1).AddDays(1));
        (await app.AskAgainAsync(Path, tag)).ShouldBe(HttpStatusCode.NotModified);
        await stats.ApplyAsync(post.Spaces("cached", ("cached-2", 1, 5)));
        (await app.AskAgainAsync(Path, tag)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_not_understood_is_refused()
    {
        await using var app = new StatsApp(stats);
        foreach (var (query, parameter) in Refused)
        {
            await app.ShouldFaultAsync($"/v1/records?{query}", parameter);
        }
    }
}
