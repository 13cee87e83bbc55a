using System.Net;
using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/spaces/{id}/lift.</summary>
public sealed class LiftTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    private const double Day = 24 * 60;

    [Fact]
    public async Task A_Space_is_compared_with_the_median_of_its_hosts_earlier_Spaces()
    {
        var post = new Post("https://tie-in.example");
        await stats.ApplyAsync(
            post.Account("enhypen", "ENHYPEN", null),
            post.Started("pre-show", 0, ["enhypen", "manager"], new() { Title = "Before the show", TieIn = new("pre-show", "Blueroom") }),
            post.Sampled("pre-show", (0, 100)),
            post.Ended("pre-show", 1),
            post.Started("too-early", -90 * Day - 0.001, ["enhypen"]), post.Sampled("too-early", (-90 * Day, 9_000)),
            post.Started("edge", -90 * Day, ["enhypen"]), post.Sampled("edge", (-90 * Day, 20)), post.Ended("edge", -90 * Day + 1),
            post.Started("of-the-other", -20, ["manager", "else"]), post.Sampled("of-the-other", (-20, 31)), post.Ended("of-the-other", -19.5),
            post.Started("without-samples", -10, ["enhypen"]),
            post.Started("called-off", -8, ["enhypen"]), post.Sampled("called-off", (-8, 7_000)), post.Canceled("called-off", -7),
            post.Started("same-time", 0, ["enhypen"]), post.Sampled("same-time", (0, 8_000)),
            post.Started("speaks-only", -5, ["else"]), post.Joined("speaks-only", -5, "enhypen"), post.Sampled("speaks-only", (-5, 6_000)));
        await using var app = new StatsApp(stats);
        var lift = await app.ReadAsync("/v1/spaces/pre-show/lift");
        lift.ShouldBeJson(
            $$"""
            {
              "space": {"id": "pre-show", "title": "Before the show", "hosts": [
                {"id": "enhypen", "handle": "ENHYPEN", "display_name": null}, {"id": "manager", "handle": null, "display_name": null}]},
              "started_at": "2021-06-09T12:00:00Z",
              "tie_in": {"kind": "pre-show", "ref": "Blueroom"},
              "baseline": {"from": "2021-03-11T12:00:00Z", "to": "2021-06-09T12:00:00Z", "spaces": 3},
              "metrics": {
                "peak_listeners": {"value": 100, "median": 25, "spaces": 2, "lift": 30000},
                "listener_seconds": {"value": 6000, "median": 1065, "spaces": 2, "lift": 46338}
              },
              "note": "{{lift.GetProperty("note").GetString()}}",
              "evidence": ["/v1/spaces/pre-show", "/v1/spaces/without-samples", "/v1/spaces/of-the-other", "/v1/spaces/edge"]
            }
            """);
        lift.GetProperty("note").GetString()!.ShouldContain("association");
        await app.ShouldResolveAsync(lift);
    }

    [Theory]
    [InlineData("odd", "5,1,9", 5, 10_000)]
    [InlineData("even", "5,1,9,8", 6, 6_666)]
    [InlineData("one", "30", 30, -6_667)]
    [InlineData("zero", "0", 0, null)]
    [InlineData("none", "", null, null)]
    public async Task The_median_is_the_middle_one_or_the_mean_of_the_middle_two_rounded_down(string host, string peaks, int? median, int? lift)
    {
        var post = new Post($"https://{host}.example");
        await stats.ApplyAsync(
            [post.Started(host, 0, [host]), post.Sampled(host, (0, 10)), .. peaks.Split(',', StringSplitOptions.RemoveEmptyEntries).SelectMany(
                (peak, i) => new object[] { post.Started($"{host}-{i}", i - 60, [host]), post.Sampled($"{host}-{i}", (i - 60, int.Parse(peak, null))) })]);
        await using var app = new StatsApp(stats);
        var answer = (await app.ReadAsync($"/v1/spaces/{host}/lift")).GetProperty("metrics").GetProperty("peak_listeners");
        Number(answer, "median").ShouldBe(median);
        Number(answer, "lift").ShouldBe(lift);
        Number(answer, "value").ShouldBe(10);
    }

    [Fact]
    public async Task A_Space_on_no_board_is_compared_with_nothing()
    {
        var post = new Post("https://planned.example");
        await stats.ApplyAsync(
            post.Scheduled("not-begun", 0, 60, "planner"),
            post.Started("not-held", 0, ["planner"]), post.Sampled("not-held", (0, 5)), post.Canceled("not-held", 1));
        await using var app = new StatsApp(stats);
        foreach (var id in new[] { "not-begun", "not-held" })
        {
            var lift = await app.ReadAsync($"/v1/spaces/{id}/lift");
            lift.GetProperty("baseline").ValueKind.ShouldBe(JsonValueKind.Null);
            lift.GetProperty("metrics").GetProperty("peak_listeners").ShouldBeJson("""{"value": null, "median": null, "spaces": 0, "lift": null}""");
        }
    }

    [Fact]
    public async Task The_20_newest_Spaces_of_the_baseline_are_linked()
    {
        var post = new Post("https://busy-host.example");
        await stats.ApplyAsync([post.Started("busy", 0, ["busy-host"]), .. Enumerable.Range(1, 25).Select(i => post.Started($"busy-{i}", -i, ["busy-host"]))]);
        await using var app = new StatsApp(stats);
        var lift = await app.ReadAsync("/v1/spaces/busy/lift");
        lift.GetProperty("baseline").GetProperty("spaces").GetInt32().ShouldBe(25);
        lift.GetProperty("evidence").EnumerateArray().Select(link => link.GetString())
            .ShouldBe(Enumerable.Range(1, 20).Select(i => $"/v1/spaces/busy-{i}").Prepend("/v1/spaces/busy"));
    }

    [Theory]
    [InlineData("/v1/spaces/nothing/lift", HttpStatusCode.NotFound, "space_unknown")]
    [InlineData("/v1/spaces/nothing/lift?days=30", HttpStatusCode.BadRequest, "invalid_query")]
    public async Task What_is_not_there_is_refused(string path, HttpStatusCode expected, string code)
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync(path);
        status.ShouldBe(expected);
        problem.GetProperty("code").GetString().ShouldBe(code);
    }

    private static int? Number(JsonElement answer, string name) =>
        answer.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
