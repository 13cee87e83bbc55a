using System.Net;
using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/pairings.</summary>
public sealed class PairingsTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task Pairs_are_told_per_episode_and_in_all()
    {
        var post = new Post("https://kcon.example");
        await stats.ApplyAsync(
            post.Account("onf", "WM_ONOFF", "ONF"),
            Episode(post, "kcon-1", 0, "kcon"), post.Joined("kcon-1", 1, "oneus"), post.Joined("kcon-1", 0, "onf"), post.Joined("kcon-1", 2, "mc"),
            Episode(post, "kcon-2", 60, "kcon"), post.Joined("kcon-2", 60, "onf"), post.Joined("kcon-2", 61, "oneus"), post.Joined("kcon-2", 62, "onf"),
            Episode(post, "kcon-3", 120, "kcon"), post.Joined("kcon-3", 120, "sf9"),
            Episode(post, "kcon-off", 180, "kcon"), post.Joined("kcon-off", 180, "sf9"), post.Joined("kcon-off", 180, "onf"), post.Canceled("kcon-off", 181),
            Episode(post, "elsewhere", 0, "another"), post.Joined("elsewhere", 0, "sf9"), post.Joined("elsewhere", 0, "onf"));
        await using var app = new StatsApp(stats);
        var pairings = await app.ReadAsync("/v1/pairings?series=kcon");
        pairings.ShouldBeJson(
            $$"""
            {
              "series": "kcon", "from": null, "to": null, "category": null, "revision": {{pairings.GetProperty("revision").GetInt64()}},
              "episodes": [
                {"space": {{Reference("kcon-3")}}, "started_at": "2021-06-09T14:00:00Z", "speakers": [{{Account("sf9")}}], "speakers_total": 1, "pairs": []},
                {"space": {{Reference("kcon-2")}}, "started_at": "2021-06-09T13:00:00Z",
                  "speakers": [{{Onf}}, {{Account("oneus")}}], "speakers_total": 2, "pairs": [["oneus", "onf"]]},
                {"space": {{Reference("kcon-1")}}, "started_at": "2021-06-09T12:00:00Z",
                  "speakers": [{{Onf}}, {{Account("oneus")}}, {{Account("mc")}}], "speakers_total": 3,
                  "pairs": [["mc", "oneus"], ["mc", "onf"], ["oneus", "onf"]]}
              ],
              "episodes_total": 3,
              "pairs": [
                {"accounts": [{{Account("oneus")}}, {{Onf}}], "spaces": 2, "first_at": "2021-06-09T12:00:00Z", "last_at": "2021-06-09T13:00:00Z",
                  "evidence": ["/v1/spaces/kcon-2", "/v1/spaces/kcon-1"]},
                {"accounts": [{{Account("mc")}}, {{Account("oneus")}}], "spaces": 1, "first_at": "2021-06-09T12:00:00Z", "last_at": "2021-06-09T12:00:00Z",
                  "evidence": ["/v1/spaces/kcon-1"]},
                {"accounts": [{{Account("mc")}}, {{Onf}}], "spaces": 1, "first_at": "2021-06-09T12:00:00Z", "last_at": "2021-06-09T12:00:00Z",
                  "evidence": ["/v1/spaces/kcon-1"]}
              ],
              "total": 3, "note": null,
              "evidence": ["/v1/leaderboards/spaces?metric=peak_listeners&series=kcon&limit=10", "/v1/series/kcon"]
            }
            """);
        await app.ShouldResolveAsync(pairings);
    }

    [Fact]
    public async Task A_limit_cuts_both_lists_and_filters_choose_the_Spaces()
    {
        var post = new Post("https://filtered.example");
        await stats.ApplyAsync(Enumerable.Range(0, 3).SelectMany(i => new object[]
        {
            post.Started($"filtered-{i}", i * 60, [], new() { SeriesId = "filtered", Categories = [i == 0 ? "music" : "talk"] }),
            post.Joined($"filtered-{i}", i * 60, "a"), post.Joined($"filtered-{i}", i * 60, "b"), post.Joined($"filtered-{i}", i * 60, $"c-{i}"),
        }));
        await using var app = new StatsApp(stats);
        var one = await app.ReadAsync("/v1/pairings?series=filtered&limit=1");
        (Spaces(one).Single(), one.GetProperty("episodes_total").GetInt32()).ShouldBe(("filtered-2", 3));
        (Pairs(one).Single(), one.GetProperty("total").GetInt32()).ShouldBe(("3 a b", 7));
        Spaces(await app.ReadAsync("/v1/pairings?series=filtered&category=music")).ShouldBe(["filtered-0"]);
        var window = await app.ReadAsync("/v1/pairings?series=filtered&from=2021-06-09T13:00:00Z&to=2021-06-09T14:00:00Z");
        Spaces(window).ShouldBe(["filtered-1"]);
        Pairs(window).ShouldBe(["1 a b", "1 a c-1", "1 b c-1"]);
        Spaces(await app.ReadAsync("/v1/pairings?series=filtered&era=before-launch")).ShouldBeEmpty();
        (await app.ReadAsync("/v1/pairings?series=no-such-series")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_crowd_is_cut_and_the_answer_says_so()
    {
        var post = new Post("https://crowd.example");
        await stats.ApplyAsync(
            [Episode(post, "crowd", 0, "crowd"), .. Enumerable.Range(0, 102).Select(i => post.Joined("crowd", i / 60.0, $"speaker-{i:000}"))]);
        await using var app = new StatsApp(stats);
        var pairings = await app.ReadAsync("/v1/pairings?series=crowd&limit=1");
        var episode = pairings.GetProperty("episodes")[0];
        (episode.GetProperty("speakers").GetArrayLength(), episode.GetProperty("speakers_total").GetInt32()).ShouldBe((20, 102));
        episode.GetProperty("pairs").GetArrayLength().ShouldBe(190);
        pairings.GetProperty("total").GetInt32().ShouldBe(4_950);
        pairings.GetProperty("note").GetString().ShouldBe(
            "An episode lists the first 20 of its speakers, and their pairs. "
            + "Where pairs are counted, only the first 100 speakers of a Space are looked at.");
    }

    [Fact]
    public async Task A_past_moment_knows_who_had_spoken_then()
    {
        var post = new Post("https://past-pairs.example");
        await stats.ApplyAsync(Episode(post, "past-pairs", 0, "past"), post.Joined("past-pairs", 0, "x"), post.Joined("past-pairs", 0, "y"));
        await using var app = new StatsApp(stats);
        var then = await stats.NowAsync();
        await stats.ApplyAsync(post.Joined("past-pairs", 1, "z"));
        var pairings = await app.ReadAsync($"/v1/pairings?series=past&as_of={then}");
        Pairs(pairings).ShouldBe(["1 x y"]);
        await app.ShouldResolveAsync(pairings);
        Pairs(await app.ReadAsync("/v1/pairings?series=past")).ShouldBe(["1 x y", "1 x z", "1 y z"]);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("metric=likes")]
    [InlineData("of=spaces")]
    [InlineData("window=someday")]
    [InlineData("era=stone-age")]
    public async Task A_parameter_of_no_use_is_refused(string query)
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync($"/v1/pairings?{query}");
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("code").GetString().ShouldBe("invalid_query");
    }

    private static SpaceStarted Episode(Post post, string id, double minutes, string series) =>
        post.Started(id, minutes, ["kcon-host"], new() { SeriesId = series, Title = id });

    private static string Onf => """{"id": "onf", "handle": "WM_ONOFF", "display_name": "ONF"}""";

    private static string Account(string id) => $$"""{"id": "{{id}}", "handle": null, "display_name": null}""";

    private static string Reference(string id) => $$"""{"id": "{{id}}", "title": "{{id}}", "hosts": [{{Account("kcon-host")}}]}""";

    private static IEnumerable<string?> Spaces(JsonElement pairings) =>
        pairings.GetProperty("episodes").EnumerateArray().Select(episode => episode.GetProperty("space").GetProperty("id").GetString());

    private static IEnumerable<string> Pairs(JsonElement pairings) => pairings.GetProperty("pairs").EnumerateArray().Select(pair =>
        $"{pair.GetProperty("spaces")} {string.Join(' ', pair.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("id").GetString()))}");
}
