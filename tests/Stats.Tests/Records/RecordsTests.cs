using System.Text.Json;
using static SpacesPlatform.Stats.Tests.Records.RecordLines;

namespace SpacesPlatform.Stats.Tests.Records;

/// <summary>GET /v1/records: what a record is, and what it tells.</summary>
public sealed class RecordsTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task A_record_tells_all_about_itself_and_whom_it_dethroned()
    {
        var post = new Post("https://told.example");
        await stats.ApplyAsync(
            post.Account("told-nct", "NCTsmtown", "NCT", "told/boys"),
            post.Started("told-1", 0, ["told-nct"], Claims.Of("told", "First")),
            post.Sampled("told-1", (1, 100)),
            post.Ended("told-1", 2),
            post.Started("told-2", 10, [], Claims.Of("told/sub", "Second")),
            post.Sampled("told-2", (11, 250)));
        await using var app = new StatsApp(stats);
        app.Clock.SetUtcNow(Post.At(11).AddDays(3).AddSeconds(-1));
        var answer = await app.ShouldResolveAsync(await app.ReadAsync("/v1/records?category=told"));
        var first =
            """
            {
              "rank": 2, "position": 2, "id": "told-1", "value": 100, "achieved_at": "2021-06-09T12:01:00Z",
              "delta_rank": null, "delta_value": null, "growth": null, "title": "First",
              "hosts": [{"id": "told-nct", "handle": "NCTsmtown", "display_name": "NCT"}], "categories": ["told", "told/boys"],
              "coverage": 0.5, "finality": "final", "self": "/v1/leaderboards/spaces/entries/told-1?metric=peak_listeners&category=told"
            }
            """;
        var second =
            """
            {
              "rank": 1, "position": 1, "id": "told-2", "value": 250, "achieved_at": "2021-06-09T12:11:00Z",
              "delta_rank": null, "delta_value": null, "growth": null, "title": "Second",
              "hosts": [], "categories": ["told/sub"], "coverage": null, "finality": "live",
              "self": "/v1/leaderboards/spaces/entries/told-2?metric=peak_listeners&category=told"
            }
            """;
        var record = $$"""
            {"entry": {{second}}, "value": 250, "achieved_at": "2021-06-09T12:11:00Z", "dethroned": {{first}}, "margin": 150, "equalled": false}
            """;
        answer.ShouldBeJson(
            $$"""
            {
              "board": {
                "subject": "spaces", "metric": "peak_listeners", "of": null, "from": null, "to": null, "era": null, "category": "told",
                "involvement": "space", "lang": null, "series": null, "hashtag": null, "format": null, "min_coverage": null
              },
              "revision": {{answer.GetProperty("revision")}},
              "current": {{record}},
              "stood_for_days": 2,
              "total": 2,
              "timeline": [
                {"entry": {{first}}, "value": 100, "achieved_at": "2021-06-09T12:01:00Z", "dethroned": null, "margin": null, "equalled": false},
                {{record}}
              ],
              "evidence": [
                "/v1/leaderboards/spaces?metric=peak_listeners&category=told&limit=10",
                "/v1/leaderboards/spaces/entries/told-1?metric=peak_listeners&category=told",
                "/v1/leaderboards/spaces/entries/told-2?metric=peak_listeners&category=told"
              ]
            }
            """);
        foreach (var item in answer.List("timeline"))
        {
            var proof = (await app.ReadAsync(item.GetProperty("entry").Text("self")!)).GetProperty("entry");
            new[] { "rank", "position", "value" }.ShouldAllBe(name => proof.GetProperty(name).GetInt64() == item.GetProperty("entry").GetProperty(name).GetInt64());
        }
    }

    [Fact]
    public async Task Nothing_yet_is_an_empty_timeline_without_a_current_record()
    {
        await using var app = new StatsApp(stats);
        var answer = await app.ShouldResolveAsync(await app.ReadAsync("/v1/records?category=nothing"));
        Lines(answer).ShouldBeEmpty();
        answer.GetProperty("current").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("stood_for_days").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Equal_values_equal_the_record_and_whoever_beats_it_dethrones_who_set_it()
    {
        var post = new Post("https://equal.example");
        await stats.ApplyAsync(post.Spaces("equal", ("equal-1", 1, 50), ("equal-2", 2, 50), ("equal-3", 3, 40), ("equal-4", 4, 60), ("equal-5", 5, 60)));
        await using var app = new StatsApp(stats);
        var answer = await app.ReadAsync("/v1/records?category=equal");
        Lines(answer).ShouldBe(
            ["equal-1 50 #3/3 beats nobody by -", "equal-2 50 #3/4 equals", "equal-4 60 #1/1 beats equal-1 by 10", "equal-5 60 #1/2 equals"]);
        Line(answer.GetProperty("current")).ShouldBe("equal-4 60 #1/1 beats equal-1 by 10", "who equalled a record doesn't hold it");
    }

    [Fact]
    public async Task Of_values_achieved_at_one_time_only_the_greatest_can_be_a_record()
    {
        var post = new Post("https://tied.example");
        await stats.ApplyAsync(post.Spaces("tied", ("tied-c", 1, 70), ("tied-b", 1, 90), ("tied-a", 1, 80), ("tied-\uFF5E", 2, 95), ("tied-\U0001F3A7", 2, 95)));
        await using var app = new StatsApp(stats);
        Lines(await app.ReadAsync("/v1/records?category=tied")).ShouldBe(
            ["tied-b 90 #3/3 beats nobody by -", "tied-\uFF5E 95 #1/1 beats tied-b by 5", "tied-\U0001F3A7 95 #1/2 equals"]);
    }

    [Fact]
    public async Task A_late_event_rewrites_the_record_and_its_retraction_brings_the_old_one_back()
    {
        var post = new Post("https://late.example");
        await stats.ApplyAsync(post.Spaces("late", ("late-1", 10, 100), ("late-2", 20, 200)));
        await using var app = new StatsApp(stats);
        var before = await app.ReadAsync("/v1/records?category=late");
        Lines(before).ShouldBe(["late-1 100 #2/2 beats nobody by -", "late-2 200 #1/1 beats late-1 by 100"]);

        var late = post.Sampled("late-0", (5, 150));
        await stats.ApplyAsync(post.Started("late-0", 4, [], Claims.Of("late")), late);
        Lines(await app.ReadAsync("/v1/records?category=late")).ShouldBe(
            ["late-0 150 #2/2 beats nobody by -", "late-2 200 #1/1 beats late-0 by 50"]);

        await stats.ApplyAsync(post.Retracted(late.Samples[0].Id));
        Lines(await app.ReadAsync("/v1/records?category=late")).ShouldBe(Lines(before));
    }
}
