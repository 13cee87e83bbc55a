using System.Net;
using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests.Explaining;

/// <summary>GET /v1/leaderboards/spaces/entries/{id}/explain.</summary>
public sealed class ExplainSpaceTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public async Task A_peak_is_told_with_its_source_samples_gaps_and_event()
    {
        var (fan, other) = (new Post("https://peak.example"), new Post("https://other.example"));
        await stats.ApplyAsync(
            fan.Account("explained-host", "handle", "Name"),
            fan.Started("explained", 0, ["explained-host"], new() { Title = "Explained", SeriesId = "explained" }),
            fan.Joined("explained", 3, "guest"),
            fan.Sampled("explained", SampleKind.Participants, (2, 11), (4, 22), (20, 32)) with { TraceParent = $"00-{Trace}-b7ad6b7169203331-01" },
            other.Sampled("explained", (1, 7)),
            fan.Ended("explained", 30, peak: 12),
            new Post("https://bigger.example").Started("bigger", 0, [], new() { SeriesId = "explained" }),
            new Post("https://bigger.example/samples").Sampled("bigger", (0, 99)));
        await using var app = new StatsApp(stats);
        app.Clock.SetUtcNow(Post.At(31));
        var explained = await app.ReadAsync("/v1/leaderboards/spaces/entries/explained/explain?series=explained&from=2021-06-09&to=2021-06-10");
        explained.GetProperty("revision").GetInt64().ShouldBePositive();
        explained.GetProperty("board").GetProperty("metric").GetString().ShouldBe("peak_listeners");
        explained.GetProperty("entry").GetProperty("coverage").GetDecimal().ShouldBe(0.4m);
        Ids(explained, "entries").ShouldBe(["bigger", "explained"], "the entry stands among its neighbours");
        explained.GetProperty("computed_value").GetInt32().ShouldBe(30);
        explained.GetProperty("formula").GetString().ShouldBe(
            "peak_listeners = max over 3 samples = 30 at 2021-06-09T12:20:00Z; the 12 that the source reported at the end do not exceed it");
        explained.GetProperty("source").ShouldBeJson(
            """
            {
              "chosen": "https://peak.example", "rule": "longest_observed",
              "reason": "It observed the Space the longest: 720000 ms, against 300000 ms of https://other.example.",
              "candidates": [
                {"source": "https://peak.example", "samples": 3, "observed_ms": 720000, "coverage": 0.4, "peak_listeners": 30, "reported_peak": 12},
                {"source": "https://other.example", "samples": 1, "observed_ms": 300000, "coverage": 0.16, "peak_listeners": 7, "reported_peak": null}
              ]
            }
            """);
        explained.GetProperty("counts").ValueKind.ShouldBe(JsonValueKind.Null);
        explained.GetProperty("samples_total").GetInt32().ShouldBe(3);
        explained.GetProperty("samples")[1].ShouldBeJson(
            $$"""
            {
              "at": "2021-06-09T12:04:00Z", "listeners": 20, "raw": 22, "kind": "participants", "held_ms": 300000,
              "event": {
                "source": "https://peak.example", "id": "event-5", "trace_id": "{{Trace}}",
                "status_url": "/v1/events?source=https%3A%2F%2Fpeak.example&id=event-5"
              }
            }
            """);
        explained.GetProperty("gaps").ShouldBeJson(
            """
            [
              {"from": "2021-06-09T12:00:00Z", "to": "2021-06-09T12:02:00Z"},
              {"from": "2021-06-09T12:09:00Z", "to": "2021-06-09T12:20:00Z"},
              {"from": "2021-06-09T12:25:00Z", "to": "2021-06-09T12:30:00Z"}
            ]
            """);
        var deciding = explained.GetProperty("deciding_events").EnumerateArray().ShouldHaveSingleItem();
        deciding.ShouldBeJson(
            $$"""
            {
              "decides": "peak", "source": "https://peak.example", "id": "event-6", "type": "com.spacesplatform.space.listeners-sampled.v1",
              "occurred_at": "2021-06-09T12:20:00Z", "received_at": "{{deciding.GetProperty("received_at").GetString()}}", "trace_id": "{{Trace}}",
              "status_url": "/v1/events?source=https%3A%2F%2Fpeak.example&id=event-6"
            }
            """);
        await app.ShouldResolveAsync(explained);
        (await app.ReadAsync(deciding.GetProperty("status_url").GetString()!)).GetProperty("trace_id").GetString().ShouldBe(Trace);
    }

    [Fact]
    public async Task A_reported_peak_beats_the_samples()
    {
        var post = new Post("https://reporting.example");
        await stats.ApplyAsync(
            post.Started("reported", 0, []), post.Sampled("reported", (0, 5), (1, 8)), post.Ended("reported", 10, peak: 9), post.Ended("reported", 9, peak: 9));
        await using var app = new StatsApp(stats);
        var explained = await ExplainAsync(app, "reported", "peak_listeners");
        explained.GetProperty("formula").GetString().ShouldBe(
            "peak_listeners = 9, which the source reported at the end, 2021-06-09T12:10:00Z; the greatest of its 2 samples is 8");
        Deciding(explained).ShouldBe(["reported_peak event-5"], "of two that say so the earlier one");
    }

    [Fact]
    public async Task A_live_Space_ends_with_the_latest_sample_of_any_source()
    {
        var (first, second) = (new Post("https://live-a.example"), new Post("https://live-b.example"));
        await stats.ApplyAsync(first.Started("on-air", 0, []), first.Sampled("on-air", (0, 10), (1, 10)), second.Sampled("on-air", (2, 1)));
        await using var app = new StatsApp(stats);
        var explained = await ExplainAsync(app, "on-air", "listener_seconds");
        explained.GetProperty("computed_value").GetInt32().ShouldBe(1_200);
        explained.GetProperty("source").GetProperty("candidates")[0].GetProperty("coverage").ValueKind.ShouldBe(JsonValueKind.Null);
        explained.GetProperty("deciding_events").EnumerateArray().Select(decided => $"{decided.GetProperty("decides")} {decided.GetProperty("source")}")
            .ShouldBe(["start https://live-a.example", "first_sample https://live-a.example", "last_sample https://live-a.example", "end https://live-b.example"]);
    }

    [Fact]
    public async Task Few_samples_asked_for_are_those_that_weigh_most()
    {
        var post = new Post("https://many.example");
        await stats.ApplyAsync(post.Started("many", 0, []), post.Sampled("many", (0, 90), (0.1, 50), (4, 60), (5, 70), (5.1, 80)), post.Ended("many", 5.2));
        await using var app = new StatsApp(stats);
        Listeners(await ExplainAsync(app, "many", "peak_listeners", "&samples=2")).ShouldBe([90, 80]);
        Listeners(await ExplainAsync(app, "many", "listener_seconds", "&samples=2")).ShouldBe([50, 60]);
        var none = await ExplainAsync(app, "many", "listener_seconds", "&samples=0");
        Listeners(none).ShouldBeEmpty();
        none.GetProperty("samples_total").GetInt32().ShouldBe(5);
        Listeners(await ExplainAsync(app, "many", "average_listeners")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_past_moment_is_explained_from_the_events_known_then()
    {
        var post = new Post("https://past.example");
        var wrong = post.Sampled("corrected", (1, 999));
        await stats.ApplyAsync(post.Started("corrected", 0, []), post.Sampled("corrected", (0, 5)), wrong);
        await using var app = new StatsApp(stats);
        var then = await stats.NowAsync();
        await stats.ApplyAsync(post.Retracted(wrong.Samples[0].Id), post.Sampled("corrected", (2, 70)));
        var explained = await ExplainAsync(app, "corrected", "peak_listeners", $"&as_of={then}");
        explained.GetProperty("entry").GetProperty("value").GetInt32().ShouldBe(999);
        explained.GetProperty("computed_value").GetInt32().ShouldBe(999);
        Listeners(explained).ShouldBe([5, 999]);
        await app.ShouldResolveAsync(explained);
        (await ExplainAsync(app, "corrected", "peak_listeners")).GetProperty("computed_value").GetInt32().ShouldBe(70);
    }

    [Theory]
    [InlineData("spaces/entries/nobody/explain", HttpStatusCode.NotFound, "not_on_board")]
    [InlineData("nothing/entries/nobody/explain", HttpStatusCode.NotFound, "board_unknown")]
    [InlineData("spaces/entries/nobody/explain?samples=1001", HttpStatusCode.BadRequest, "invalid_query")]
    [InlineData("spaces/entries/nobody/explain?around=51", HttpStatusCode.BadRequest, "invalid_query")]
    [InlineData("spaces/entries/nobody/explain?limit=1", HttpStatusCode.BadRequest, "invalid_query")]
    [InlineData("hosts/entries/nobody/explain?samples=1", HttpStatusCode.BadRequest, "invalid_query")]
    public async Task What_can_not_be_explained_is_refused(string path, HttpStatusCode expected, string code)
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync($"/v1/leaderboards/{path}");
        status.ShouldBe(expected);
        problem.GetProperty("code").GetString().ShouldBe(code);
    }

    private static Task<JsonElement> ExplainAsync(StatsApp app, string space, string metric, string parameters = "") =>
        app.ReadAsync($"/v1/leaderboards/spaces/entries/{space}/explain?metric={metric}{parameters}");

    private static IEnumerable<string?> Ids(JsonElement answer, string list) =>
        answer.GetProperty(list).EnumerateArray().Select(entry => entry.GetProperty("id").GetString());

    private static IEnumerable<string> Deciding(JsonElement answer) =>
        answer.GetProperty("deciding_events").EnumerateArray().Select(decided => $"{decided.GetProperty("decides")} {decided.GetProperty("id")}");

    private static List<int> Listeners(JsonElement answer) =>
        [.. answer.GetProperty("samples").EnumerateArray().Select(sample => sample.GetProperty("listeners").GetInt32())];
}
