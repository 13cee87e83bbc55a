using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/spaces/{id}/timeline.</summary>
public sealed class TimelineTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task Points_are_the_canonical_sources_and_gaps_are_where_no_value_holds()
    {
        var (fan, other) = (new Post(), new Post("https://other.example"));
        await stats.ApplyAsync(
            fan.Account("host", "handle", null),
            fan.Started("gaps", 0, ["host"], new() { Title = "With gaps" }),
            fan.Sampled("gaps", SampleKind.Participants, (2, 11), (4, 21), (20, 31)),
            fan.Sampled("gaps", (90, 5)),
            fan.Sampled("gaps", SampleKind.TotalLive, (10, 500)),
            other.Sampled("gaps", (1, 7)),
            fan.Ended("gaps", 30));
        await using var app = new StatsApp(stats);
        (await app.ReadAsync("/v1/spaces/gaps/timeline")).ShouldBeJson(
            """
            {
              "space": {
                "id": "gaps", "title": "With gaps", "hosts": [{"id": "host", "handle": "handle", "display_name": null}]
              },
              "source": "https://fan.example",
              "points": [
                {"at": "2021-06-09T12:02:00Z", "listeners": 10, "raw": 11, "kind": "participants"},
                {"at": "2021-06-09T12:04:00Z", "listeners": 20, "raw": 21, "kind": "participants"},
                {"at": "2021-06-09T12:20:00Z", "listeners": 30, "raw": 31, "kind": "participants"}
              ],
              "gaps": [
                {"from": "2021-06-09T12:00:00Z", "to": "2021-06-09T12:02:00Z"},
                {"from": "2021-06-09T12:09:00Z", "to": "2021-06-09T12:20:00Z"},
                {"from": "2021-06-09T12:25:00Z", "to": "2021-06-09T12:30:00Z"}
              ]
            }
            """);
    }

    [Fact]
    public async Task Samples_exactly_the_longest_hold_apart_leave_no_gap()
    {
        var post = new Post("https://tight.example");
        await stats.ApplyAsync(post.Started("tight", 0, []), post.Sampled("tight", (0, 1), (5, 2), (10, 3)), post.Ended("tight", 15));
        await using var app = new StatsApp(stats);
        (await GapsOfAsync(app, "tight")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_live_Space_has_no_gap_after_its_latest_sample()
    {
        var post = new Post("https://live.example");
        await stats.ApplyAsync(post.Started("live", 0, []), post.Sampled("live", (0, 1), (8, 2)));
        await using var app = new StatsApp(stats);
        app.Clock.SetUtcNow(Post.At(60));
        var gap = (await GapsOfAsync(app, "live")).ShouldHaveSingleItem();
        gap.GetProperty("from").GetString().ShouldBe("2021-06-09T12:05:00Z");
        gap.GetProperty("to").GetString().ShouldBe("2021-06-09T12:08:00Z");
    }

    [Fact]
    public async Task A_Space_without_samples_is_one_gap_and_shows_the_source_of_its_peak()
    {
        var post = new Post("https://peak.example");
        await stats.ApplyAsync(post.Started("silent", 0, []), post.Ended("silent", 10, peak: 9));
        await using var app = new StatsApp(stats);
        var timeline = await app.ReadAsync("/v1/spaces/silent/timeline");
        timeline.GetProperty("source").GetString().ShouldBe("https://peak.example");
        timeline.GetProperty("points").GetArrayLength().ShouldBe(0);
        timeline.GetProperty("gaps").ShouldBeJson("""[{"from": "2021-06-09T12:00:00Z", "to": "2021-06-09T12:10:00Z"}]""");
    }

    [Fact]
    public async Task A_retracted_sample_is_not_in_it()
    {
        var post = new Post("https://retracting.example");
        var wrong = post.Sampled("corrected", (1, 999));
        await stats.ApplyAsync(post.Started("corrected", 0, []), post.Sampled("corrected", (0, 5)), wrong);
        await stats.ApplyAsync(post.Retracted(wrong.Samples[0].Id));
        await using var app = new StatsApp(stats);
        var timeline = await app.ReadAsync("/v1/spaces/corrected/timeline");
        timeline.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("listeners").GetInt32()).ShouldBe([5]);
    }

    private static async Task<List<JsonElement>> GapsOfAsync(StatsApp app, string id) =>
        [.. (await app.ReadAsync($"/v1/spaces/{id}/timeline")).GetProperty("gaps").EnumerateArray()];
}
