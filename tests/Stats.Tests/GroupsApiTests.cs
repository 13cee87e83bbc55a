using System.Net;
using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/hashtags/{tag} and /v1/series/{id}.</summary>
public sealed class GroupsApiTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Theory]
    [InlineData("hashtags", "/v1/hashtags/oscars")]
    [InlineData("series", "/v1/series/oscars")]
    public async Task A_group_shows_its_totals_rank_Spaces_and_hosts(string board, string path)
    {
        var post = new Post($"https://{board}.example");
        SpaceDescription Described(string? title = null, string group = "oscars") => board == "series"
            ? new() { Title = title, SeriesId = group }
            : new() { Title = title, Hashtags = ["other", group] };
        await stats.ApplyAsync(
            post.Account($"cine-{board}", "cine21_editor", "Cine21", "kculture/kmovie"),
            post.Started($"first-{board}", 0, [$"cine-{board}", $"guest-{board}"], Described("First")),
            post.Sampled($"first-{board}", (0, 100), (1, 200)),
            post.Ended($"first-{board}", 2.01, total: 300),
            post.Started($"second-{board}", 60, [$"cine-{board}"], Described("Second")),
            post.Sampled($"second-{board}", (60, 200)),
            post.Ended($"second-{board}", 63.01, total: 50),
            post.Started($"called-off-{board}", 120, [$"guest-{board}"], Described()),
            post.Sampled($"called-off-{board}", (120, 5_000)),
            post.Canceled($"called-off-{board}", 121),
            post.Started($"bigger-{board}", 0, [], Described(group: $"bigger-{board}")),
            post.Sampled($"bigger-{board}", (0, 1_000)),
            post.Ended($"bigger-{board}", 1));
        await using var app = new StatsApp(stats);
        app.Clock.SetUtcNow(Post.At(63).AddDays(1));
        var group = await app.ReadAsync(path);
        group.ShouldBeJson(
            $$"""
            {
              "id": "oscars",
              "totals": {
                "spaces": {"value": 2, "achieved_at": "2021-06-09T13:00:00Z"},
                "peak_listeners": {"value": 200, "achieved_at": "2021-06-09T12:01:00Z"},
                "attendances": {"value": 350, "achieved_at": "2021-06-09T13:03:00.6Z"},
                "listener_seconds": {"value": 54240, "achieved_at": "2021-06-09T13:03:00.6Z"},
                "airtime_seconds": {"value": 301, "achieved_at": "2021-06-09T13:03:00.6Z"},
                "average_listeners": {"value": 180, "achieved_at": "2021-06-09T13:03:00.6Z"}
              },
              "best_space": {"id": "first-{{board}}", "title": "First", "started_at": "2021-06-09T12:00:00Z", "peak_listeners": 200},
              "rank": {{(board == "series" ? 2 : 3)}},
              "spaces": [
                {"id": "called-off-{{board}}", "title": null, "state": "canceled", "started_at": "2021-06-09T14:00:00Z", "ended_at": null,
                  "peak_listeners": 5000, "finality": null},
                {"id": "second-{{board}}", "title": "Second", "state": "ended", "started_at": "2021-06-09T13:00:00Z",
                  "ended_at": "2021-06-09T13:03:00.6Z", "peak_listeners": 200, "finality": "provisional"},
                {"id": "first-{{board}}", "title": "First", "state": "ended", "started_at": "2021-06-09T12:00:00Z",
                  "ended_at": "2021-06-09T12:02:00.6Z", "peak_listeners": 200, "finality": "final"}
              ],
              "hosts": [
                {"id": "cine-{{board}}", "handle": "cine21_editor", "display_name": "Cine21", "appearances": 2},
                {"id": "guest-{{board}}", "handle": null, "display_name": null, "appearances": 1}
              ],
              "evidence": [
                "/v1/leaderboards/spaces?metric=peak_listeners&{{(board == "series" ? "series" : "hashtag")}}=oscars&limit=100",
                "/v1/leaderboards/{{board}}/entries/oscars?metric=peak_listeners",
                "/v1/spaces/first-{{board}}"
              ]
            }
            """);
        await app.ShouldResolveAsync(group);
        (await app.ReadAsync($"/v1/leaderboards/{board}/entries/oscars")).GetProperty("entry").GetProperty("rank").GetInt32()
            .ShouldBe(group.GetProperty("rank").GetInt32());
    }

    [Theory]
    [InlineData("Cafe%CC%81Talk", "cafétalk")]
    [InlineData("%23caf%C3%A9talk", "cafétalk")]
    [InlineData("CAF%C3%89TALK", "cafétalk")]
    public async Task A_hashtag_is_found_however_it_is_written(string written, string hashtag)
    {
        await stats.ApplyAsync(new Post($"https://{Guid.NewGuid():N}.example").Started("talk", 0, [], new() { Hashtags = [hashtag] }));
        await using var app = new StatsApp(stats);
        var found = await app.ReadAsync($"/v1/hashtags/{written}");
        found.GetProperty("id").GetString().ShouldBe(hashtag);
        found.GetProperty("rank").ValueKind.ShouldBe(JsonValueKind.Null, "no Space of it has a peak");
        await app.ShouldResolveAsync(found);
    }

    [Fact]
    public async Task Planned_Spaces_of_a_series_are_shown_and_count_for_nothing()
    {
        var post = new Post("https://planning.example");
        await stats.ApplyAsync(post.Scheduled("planned", 0, 60, "planner") with { Description = new() { SeriesId = "weekly" } });
        await using var app = new StatsApp(stats);
        var series = await app.ReadAsync("/v1/series/weekly");
        series.GetProperty("spaces")[0].GetProperty("state").GetString().ShouldBe("scheduled");
        series.GetProperty("totals").GetProperty("spaces").ValueKind.ShouldBe(JsonValueKind.Null);
        series.GetProperty("hosts").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("/v1/hashtags/nobody-uses-this", HttpStatusCode.NotFound, "hashtag_unknown")]
    [InlineData("/v1/hashtags/%23", HttpStatusCode.NotFound, "hashtag_unknown")]
    [InlineData("/v1/hashtags/%EF%BF%BE", HttpStatusCode.NotFound, "hashtag_unknown")]
    [InlineData("/v1/series/nothing", HttpStatusCode.NotFound, "series_unknown")]
    [InlineData("/v1/series/nothing?limit=3", HttpStatusCode.BadRequest, "invalid_query")]
    [InlineData("/v1/hashtags/nothing?metric=likes", HttpStatusCode.BadRequest, "invalid_query")]
    public async Task What_is_not_there_is_refused(string path, HttpStatusCode expected, string code)
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync(path);
        status.ShouldBe(expected);
        problem.GetProperty("code").GetString().ShouldBe(code);
    }
}
