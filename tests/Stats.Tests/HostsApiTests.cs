using System.Net;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/hosts/{id}.</summary>
public sealed class HostsApiTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task Totals_follow_the_definitions_of_groups()
    {
        var post = new Post();
        await stats.ApplyAsync(
            post.Account("twice", "JYPETWICE", "TWICE", "kculture/kpop/girl-group"),
            post.Started("first", 0, ["twice"], new() { Title = "First" }),
            post.Sampled("first", (0, 100), (1, 200)),
            post.Ended("first", 2.01, total: 300),
            post.Started("second", 60, ["twice", "guest-host"], new() { Title = "Second" }),
            post.Sampled("second", (60, 200)),
            post.Ended("second", 63.01, total: 50),
            post.Started("third", 120, ["twice"]),
            post.Started("bigger", 0, ["rival"]),
            post.Sampled("bigger", (0, 1_000)),
            post.Ended("bigger", 1),
            post.Scheduled("planned", 130, 600, "twice"),
            post.Started("called-off", 140, ["twice"]),
            post.Sampled("called-off", (140, 5_000)),
            post.Canceled("called-off", 141));
        await using var app = new StatsApp(stats);
        app.Clock.SetUtcNow(Post.At(63).AddDays(1));
        (await app.ReadAsync("/v1/hosts/twice")).ShouldBeJson(
            """
            {
              "id": "twice", "handle": "JYPETWICE", "display_name": "TWICE", "categories": ["kculture/kpop/girl-group"],
              "totals": {
                "spaces": {"value": 3, "achieved_at": "2021-06-09T14:00:00Z"},
                "peak_listeners": {"value": 200, "achieved_at": "2021-06-09T12:01:00Z"},
                "attendances": {"value": 350, "achieved_at": "2021-06-09T13:03:00.6Z"},
                "listener_seconds": {"value": 54240, "achieved_at": "2021-06-09T13:03:00.6Z"},
                "airtime_seconds": {"value": 301, "achieved_at": "2021-06-09T13:03:00.6Z"},
                "average_listeners": {"value": 180, "achieved_at": "2021-06-09T13:03:00.6Z"}
              },
              "best_space": {"id": "first", "title": "First", "started_at": "2021-06-09T12:00:00Z", "peak_listeners": 200},
              "rank": 2,
              "spaces": [
                {"id": "planned", "title": null, "state": "scheduled", "started_at": null, "ended_at": null,
                  "peak_listeners": null, "finality": null},
                {"id": "called-off", "title": null, "state": "canceled", "started_at": "2021-06-09T14:20:00Z", "ended_at": null,
                  "peak_listeners": 5000, "finality": null},
                {"id": "third", "title": null, "state": "live", "started_at": "2021-06-09T14:00:00Z", "ended_at": null,
                  "peak_listeners": null, "finality": "live"},
                {"id": "second", "title": "Second", "state": "ended", "started_at": "2021-06-09T13:00:00Z",
                  "ended_at": "2021-06-09T13:03:00.6Z", "peak_listeners": 200, "finality": "provisional"},
                {"id": "first", "title": "First", "state": "ended", "started_at": "2021-06-09T12:00:00Z",
                  "ended_at": "2021-06-09T12:02:00.6Z", "peak_listeners": 200, "finality": "final"}
              ]
            }
            """);
        (await app.ReadAsync("/v1/hosts/guest-host")).GetProperty("rank").GetInt32().ShouldBe(2, "equal peaks have one rank");
        (await app.ReadAsync("/v1/hosts/rival")).GetProperty("rank").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_only_speaks_is_known_but_on_no_board()
    {
        var post = new Post("https://speaker.example");
        await stats.ApplyAsync(post.Started("talk", 0, ["someone"]), post.Sampled("talk", (0, 9)), post.Joined("talk", 1, "speaker"));
        await using var app = new StatsApp(stats);
        (await app.ReadAsync("/v1/hosts/speaker")).ShouldBeJson(
            """
            {
              "id": "speaker", "handle": null, "display_name": null, "categories": [],
              "totals": {
                "spaces": null, "peak_listeners": null, "attendances": null, "listener_seconds": null, "airtime_seconds": null,
                "average_listeners": null
              },
              "best_space": null, "rank": null, "spaces": []
            }
            """);
    }

    [Fact]
    public async Task A_host_shows_its_100_newest_Spaces()
    {
        var post = new Post("https://busy.example");
        await stats.ApplyAsync(Enumerable.Range(0, 103).Select(i => post.Started($"busy-{i:000}", i, ["busy"])));
        await using var app = new StatsApp(stats);
        var host = await app.ReadAsync("/v1/hosts/busy");
        host.GetProperty("totals").GetProperty("spaces").GetProperty("value").GetInt32().ShouldBe(103);
        host.GetProperty("spaces").EnumerateArray().Select(space => space.GetProperty("id").GetString())
            .ShouldBe(Enumerable.Range(3, 100).Reverse().Select(i => $"busy-{i:000}"));
    }

    [Fact]
    public async Task An_unknown_account_is_404()
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync("/v1/hosts/nobody");
        status.ShouldBe(HttpStatusCode.NotFound);
        problem.GetProperty("code").GetString().ShouldBe("account_unknown");
    }
}
