using System.Net;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/spaces/{id}.</summary>
public sealed class SpacesApiTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task A_Space_is_shown_with_everything_known_of_it()
    {
        var post = new Post();
        await stats.ApplyAsync(
            post.Account("bambam", "BamBam1A", "BamBam", "kculture/kpop"),
            post.Started("record", 0, ["bambam"], new()
            {
                Title = "BamBam's Space",
                Lang = "en",
                Categories = ["music"],
                Hashtags = ["got7"],
                SeriesId = "comeback",
                Format = "q-and-a",
                TieIn = new("album", null),
                IsTicketed = false,
                AnnouncementPostId = "post-1",
            }),
            post.Sampled("record", (0, 100), (2, 300), (4, 300)),
            post.Joined("record", 1, "guest"),
            post.Liked("record", 3, "post-1", 5_000),
            post.Sampled("record", SampleKind.TotalReplay, (30, 7_000)),
            post.Ended("record", 10, total: 900));

        await using var app = new StatsApp(stats);
        app.Clock.SetUtcNow(Post.At(20));
        var space = await app.ReadAsync("/v1/spaces/record");
        space.ShouldBeJson(
            $$"""
            {
              "id": "record", "title": "BamBam's Space", "state": "ended",
              "hosts": [{"id": "bambam", "handle": "BamBam1A", "display_name": "BamBam"}],
              "speakers": [{"id": "guest", "handle": null, "display_name": null}],
              "started_at": "2021-06-09T12:00:00Z", "ended_at": "2021-06-09T12:10:00Z", "scheduled_start": null,
              "categories": ["music", "kculture/kpop"], "hashtags": ["got7"], "series_id": "comeback", "format": "q-and-a",
              "tie_in": {"kind": "album", "ref": null}, "lang": "en", "is_ticketed": false, "announcement_post_id": "post-1",
              "metrics": {
                "peak_listeners": {"value": 300, "achieved_at": "2021-06-09T12:02:00Z"},
                "listener_seconds": {"value": 138000, "achieved_at": "2021-06-09T12:10:00Z"},
                "average_listeners": {"value": 255, "achieved_at": "2021-06-09T12:10:00Z"},
                "duration_seconds": {"value": 600, "achieved_at": "2021-06-09T12:10:00Z"},
                "total_listeners": {"value": 900, "achieved_at": "2021-06-09T12:10:00Z"},
                "total_replay": {"value": 7000, "achieved_at": "2021-06-09T12:30:00Z"},
                "likes": {"value": 5000, "achieved_at": "2021-06-09T12:03:00Z"}
              },
              "source": "https://fan.example", "coverage": 0.9, "finality": "provisional",
              "revision": {{space.GetProperty("revision").GetInt64()}}
            }
            """);
        space.GetProperty("revision").GetInt64().ShouldBePositive();
    }

    [Fact]
    public async Task A_Space_that_only_began_has_nulls_where_nothing_is_known()
    {
        await stats.ApplyAsync(new Post("https://begun.example").Started("begun", 0, []));
        await using var app = new StatsApp(stats);
        var space = await app.ReadAsync("/v1/spaces/begun");
        space.ShouldBeJson(
            $$"""
            {
              "id": "begun", "title": null, "state": "live", "hosts": [], "speakers": [],
              "started_at": "2021-06-09T12:00:00Z", "ended_at": null, "scheduled_start": null,
              "categories": [], "hashtags": [], "series_id": null, "format": null, "tie_in": null, "lang": null,
              "is_ticketed": null, "announcement_post_id": null,
              "metrics": {
                "peak_listeners": null, "listener_seconds": null, "average_listeners": null, "duration_seconds": null,
                "total_listeners": null, "total_replay": null, "likes": null
              },
              "source": null, "coverage": null, "finality": "live", "revision": {{space.GetProperty("revision").GetInt64()}}
            }
            """);
    }

    [Fact]
    public async Task A_Space_is_final_24_hours_after_its_end()
    {
        var post = new Post("https://finality.example");
        await stats.ApplyAsync(post.Started("settling", 0, []), post.Ended("settling", 10));
        await using var app = new StatsApp(stats);
        app.Clock.SetUtcNow(Post.At((24 * 60) + 10).AddMilliseconds(-1));
        (await app.ReadAsync("/v1/spaces/settling")).GetProperty("finality").GetString().ShouldBe("provisional");

        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await app.ReadAsync("/v1/spaces/settling")).GetProperty("finality").GetString().ShouldBe("final");
    }

    [Fact]
    public async Task States_have_their_names_and_a_Space_of_samples_alone_has_none()
    {
        var post = new Post("https://states.example");
        await stats.ApplyAsync(
            post.Scheduled("planned", 0, 60, "host"),
            post.Started("called-off", 0, ["host"]),
            post.Canceled("called-off", 1),
            post.Sampled("unknown", (0, 3)));
        await using var app = new StatsApp(stats);

        var planned = await app.ReadAsync("/v1/spaces/planned");
        planned.GetProperty("state").GetString().ShouldBe("scheduled");
        planned.GetProperty("scheduled_start").GetString().ShouldBe("2021-06-09T13:00:00Z");
        planned.GetProperty("finality").GetString().ShouldBeNull();
        (await app.ReadAsync("/v1/spaces/called-off")).GetProperty("state").GetString().ShouldBe("canceled");
        (await app.ReadAsync("/v1/spaces/unknown")).GetProperty("state").GetString().ShouldBeNull();
    }

    [Theory]
    [InlineData("/v1/spaces/nobody")]
    [InlineData("/v1/spaces/nobody/timeline")]
    public async Task An_unknown_Space_is_404(string path)
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync(path);
        status.ShouldBe(HttpStatusCode.NotFound);
        problem.GetProperty("code").GetString().ShouldBe("space_unknown");
        problem.GetProperty("detail").GetString().ShouldBe("There is no Space 'nobody'.");
    }

    [Theory]
    [InlineData("/v1/spaces/nobody?colour=red", "colour")]
    [InlineData("/v1/spaces/nobody/timeline?limit=1", "limit")]
    public async Task A_parameter_that_there_is_not_is_400(string path, string parameter)
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync(path);
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("errors")[0].GetProperty("parameter").GetString().ShouldBe(parameter);
    }
}
