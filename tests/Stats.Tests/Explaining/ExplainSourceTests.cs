using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests.Explaining;

/// <summary>Which source an explanation names, for the curve and for counts, and why.</summary>
public sealed class ExplainSourceTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task Without_samples_the_source_is_the_first_that_reported_a_peak()
    {
        var (first, second) = (new Post("https://a.example"), new Post("https://b.example"));
        await stats.ApplyAsync(second.Started("silent", 0, []), second.Ended("silent", 10, peak: 90), first.Ended("silent", 10, peak: 3));
        await using var app = new StatsApp(stats);
        var explained = await ExplainAsync(app, "silent", "peak_listeners");
        explained.GetProperty("formula").GetString().ShouldBe(
            "peak_listeners = 3, which the source reported at the end, 2021-06-09T12:10:00Z; no sample counts");
        explained.GetProperty("source").ShouldBeJson(
            """
            {
              "chosen": "https://a.example", "rule": "only_reported_a_peak",
              "reason": "No source has samples that count; it is the first by ordinal order of 2 that reported a peak at the end.",
              "candidates": [
                {"source": "https://a.example", "samples": 0, "observed_ms": 0, "coverage": 0, "peak_listeners": null, "reported_peak": 3},
                {"source": "https://b.example", "samples": 0, "observed_ms": 0, "coverage": 0, "peak_listeners": null, "reported_peak": 90}
              ]
            }
            """);
        explained.GetProperty("samples").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Sources_that_observed_as_long_are_told_apart_by_ordinal_order()
    {
        var (first, second) = (new Post("https://tie-a.example"), new Post("https://tie-b.example"));
        await stats.ApplyAsync(
            first.Started("tied", 0, []), second.Sampled("tied", (0, 50), (2, 60)), first.Sampled("tied", (0, 10), (2, 20)), first.Ended("tied", 4.0015));
        await using var app = new StatsApp(stats);
        var explained = await ExplainAsync(app, "tied", "listener_seconds");
        explained.GetProperty("source").GetProperty("chosen").GetString().ShouldBe("https://tie-a.example");
        explained.GetProperty("source").GetProperty("rule").GetString().ShouldBe("first_by_ordinal_order");
        explained.GetProperty("source").GetProperty("reason").GetString().ShouldBe(
            "2 sources observed the Space the longest, 240090 ms each; it is the first of them by ordinal order.");
        explained.GetProperty("formula").GetString().ShouldBe(
            "listener_seconds = floor(Σ nᵢ·dᵢ / 1000) = floor(3601800 / 1000) = 3601, over 2 samples, each held until the next or the end, at most 300 s");
        Deciding(explained).ShouldBe(["start event-1", "first_sample event-2", "last_sample event-3", "end event-4"]);

        (await ExplainAsync(app, "tied", "average_listeners")).GetProperty("formula").GetString().ShouldBe(
            "average_listeners = floor(Σ nᵢ·dᵢ / Σ dᵢ) = floor(3601800 / 240090) = 15, over 2 samples, each held until the next or the end, at most 300 s");
        var duration = await ExplainAsync(app, "tied", "duration_seconds");
        duration.GetProperty("formula").GetString().ShouldBe(
            "duration_seconds = floor((end − start) / 1000) = floor(240090 / 1000) = 240, from 2021-06-09T12:00:00Z to 2021-06-09T12:04:00.09Z");
        Deciding(duration).ShouldBe(["start event-1", "end event-4"]);
    }

    [Fact]
    public async Task Totals_and_likes_tell_every_sources_count()
    {
        var (curve, teller) = (new Post("https://curve.example"), new Post("https://counts.example"));
        await stats.ApplyAsync(
            curve.Started("counted", 0, [], new() { AnnouncementPostId = "post-1" }),
            curve.Sampled("counted", (0, 5)),
            curve.Liked("counted", 1, "post-1", 70),
            curve.Liked("counted", 2, "post-2", 700),
            teller.Liked("counted", 2, "post-1", 90),
            teller.Sampled("counted", SampleKind.TotalLive, (3, 400), (4, 500)),
            curve.Ended("counted", 10));
        await using var app = new StatsApp(stats);
        var total = await ExplainAsync(app, "counted", "total_listeners");
        total.GetProperty("formula").GetString().ShouldBe(
            "total_listeners = largest count of live listeners by https://counts.example = 500 at 2021-06-09T12:04:00Z");
        total.GetProperty("counts").GetProperty("rule").GetString().ShouldBe("first_by_ordinal_order");
        total.GetProperty("counts").GetProperty("reason").GetString().ShouldBe(
            "The curve's source, https://curve.example, reported no count; it is the first by ordinal order that did.");
        Deciding(total).ShouldBe(["largest_count event-3"]);

        var likes = await ExplainAsync(app, "counted", "likes");
        likes.GetProperty("formula").GetString().ShouldBe(
            "likes = largest count of likes of the announcement post post-1 by https://curve.example = 70 at 2021-06-09T12:01:00Z; "
            + "counts of other sources are not mixed in: 90 of https://counts.example");
        likes.GetProperty("counts").ShouldBeJson(
            """
            {
              "chosen": "https://curve.example", "rule": "source_of_the_curve", "reason": "It is the curve's source.",
              "candidates": [
                {"source": "https://counts.example", "value": 90, "achieved_at": "2021-06-09T12:02:00Z", "event": {
                  "source": "https://counts.example", "id": "event-1", "trace_id": "0af7651916cd43dd8448eb211c80319c",
                  "status_url": "/v1/events?source=https%3A%2F%2Fcounts.example&id=event-1"}},
                {"source": "https://curve.example", "value": 70, "achieved_at": "2021-06-09T12:01:00Z", "event": {
                  "source": "https://curve.example", "id": "event-3", "trace_id": "0af7651916cd43dd8448eb211c80319c",
                  "status_url": "/v1/events?source=https%3A%2F%2Fcurve.example&id=event-3"}}
              ]
            }
            """);
    }

    private static Task<JsonElement> ExplainAsync(StatsApp app, string space, string metric) =>
        app.ReadAsync($"/v1/leaderboards/spaces/entries/{space}/explain?metric={metric}");

    private static IEnumerable<string> Deciding(JsonElement answer) =>
        answer.GetProperty("deciding_events").EnumerateArray().Select(decided => $"{decided.GetProperty("decides")} {decided.GetProperty("id")}");
}
