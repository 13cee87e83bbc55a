using System.Net;
using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests.Explaining;

/// <summary>GET /v1/leaderboards/{board}/entries/{id}/explain, on boards of groups.</summary>
public sealed class ExplainGroupTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Theory]
    [InlineData("peak_listeners", "peak_listeners = max over 2 Spaces = 200", "first 200, second 31")]
    [InlineData("attendances", "attendances = Σ total_listeners = 350, over 2 Spaces", "first 300, second 50")]
    [InlineData(
        "listener_seconds", "listener_seconds = floor(Σ listener milliseconds / 1000) = floor(24031 / 1000) = 24, over 2 Spaces", "first 20, second 3")]
    [InlineData(
        "airtime_seconds", "airtime_seconds = floor(Σ duration milliseconds / 1000) = floor(60209 / 1000) = 60, over 2 Spaces", "second 60, first 0")]
    [InlineData(
        "average_listeners",
        "average_listeners = floor(Σ listener milliseconds / Σ observed milliseconds) = floor(24031 / 310) = 77, over 2 Spaces",
        "first 100, second 31")]
    [InlineData("spaces", "spaces = count = 3", "first 1, second 1, third 1")]
    public async Task Every_metric_on_every_board_is_told_with_its_Spaces(string metric, string formula, string contributions)
    {
        var group = $"group-{metric}";
        await ApplySpacesOfAsync(group);
        await using var app = new StatsApp(stats);
        foreach (var board in new[] { "hosts", "speakers", "categories", "series", "hashtags" })
        {
            var explained = await app.ReadAsync($"/v1/leaderboards/{board}/entries/{group}/explain?metric={metric}&from=2021-06-09");
            explained.GetProperty("formula").GetString().ShouldBe(formula, board);
            explained.GetProperty("computed_value").GetDecimal().ShouldBe(explained.GetProperty("entry").GetProperty("value").GetDecimal());
            var listed = explained.GetProperty("contributions").EnumerateArray().ToList();
            explained.GetProperty("contributions_total").GetInt32().ShouldBe(listed.Count);
            string.Join(", ", listed.Select(part => $"{part.GetProperty("space").GetProperty("title")} {part.GetProperty("value")}")).ShouldBe(contributions);
            explained.GetProperty("preceding").ValueKind.ShouldBe(JsonValueKind.Null);
            await app.ShouldResolveAsync(explained);
            await ShouldAgreeAsync(app, listed[0], metric);
        }
    }

    [Fact]
    public async Task Growth_is_told_with_both_windows()
    {
        var post = new Post("https://growing.example");
        await stats.ApplyAsync(
            post.Started("before", -60, ["growing"]), post.Ended("before", -50, total: 30),
            post.Started("now-1", 60, ["growing"]), post.Ended("now-1", 70, total: 30),
            post.Started("now-2", 80, ["growing"]), post.Ended("now-2", 90, total: 40));
        await using var app = new StatsApp(stats);
        var explained = await app.ReadAsync(
            "/v1/leaderboards/hosts/entries/growing/explain?metric=growth&of=attendances&from=2021-06-09T12:00:00Z&to=2021-06-09T18:00:00Z");
        explained.GetProperty("board").GetProperty("metric").GetString().ShouldBe("growth");
        explained.GetProperty("entry").GetProperty("value").GetInt32().ShouldBe(13_333);
        explained.GetProperty("computed_value").GetInt32().ShouldBe(13_333);
        explained.GetProperty("formula").GetString().ShouldBe(
            "growth of attendances = floor(10000 · now / before) − 10000 = floor(10000 · 70 / 30) − 10000 = 13333 basis points");
        explained.GetProperty("preceding").ShouldBeJson(
            """
            {
              "from": "2021-06-09T06:00:00Z", "to": "2021-06-09T12:00:00Z", "value": 30,
              "formula": "attendances = Σ total_listeners = 30, over 1 Space", "contributions_total": 1,
              "self": "/v1/leaderboards/hosts/entries/growing/explain?metric=attendances&from=2021-06-09T06%3A00%3A00Z&to=2021-06-09T12%3A00%3A00Z"
            }
            """);
        explained.GetProperty("current").GetProperty("value").GetInt32().ShouldBe(70);
        explained.GetProperty("contributions").EnumerateArray().Select(part => part.GetProperty("space").GetProperty("id").GetString())
            .ShouldBe(["now-2", "now-1"]);
        await app.ShouldResolveAsync(explained);
        foreach (var window in new[] { "current", "preceding" })
        {
            var other = await app.ReadAsync(explained.GetProperty(window).GetProperty("self").GetString()!);
            other.GetProperty("computed_value").GetInt32().ShouldBe(explained.GetProperty(window).GetProperty("value").GetInt32());
        }
    }

    [Fact]
    public async Task The_20_Spaces_that_contribute_most_are_listed()
    {
        var post = new Post("https://often.example");
        await stats.ApplyAsync(Enumerable.Range(1, 25).SelectMany(
            i => new object[] { post.Started($"often-{i}", i, ["often"]), post.Sampled($"often-{i}", (i, i)) }));
        await using var app = new StatsApp(stats);
        var explained = await app.ReadAsync("/v1/leaderboards/hosts/entries/often/explain");
        explained.GetProperty("contributions_total").GetInt32().ShouldBe(25);
        explained.GetProperty("contributions").EnumerateArray().Select(part => part.GetProperty("value").GetInt32())
            .ShouldBe(Enumerable.Range(6, 20).Reverse());
    }

    [Fact]
    public async Task A_past_moment_is_explained_from_the_Spaces_known_then()
    {
        var post = new Post("https://past-group.example");
        var canceled = post.Canceled("taken-back", 10);
        await stats.ApplyAsync(
            post.Started("kept", 0, ["past-host"]), post.Sampled("kept", (0, 10)),
            post.Started("taken-back", 0, ["past-host"]), post.Sampled("taken-back", (0, 90)));
        await using var app = new StatsApp(stats);
        var then = await stats.NowAsync();
        await stats.ApplyAsync(canceled);
        const string board = "/v1/leaderboards/hosts/entries/past-host/explain?metric=spaces";
        var explained = await app.ReadAsync($"{board}&as_of={then}");
        explained.GetProperty("computed_value").GetInt32().ShouldBe(2);
        explained.GetProperty("entry").GetProperty("value").GetInt32().ShouldBe(2);
        explained.GetProperty("contributions").GetArrayLength().ShouldBe(2);
        await app.ShouldResolveAsync(explained);
        (await app.ReadAsync(board)).GetProperty("computed_value").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_group_that_is_not_on_the_board_is_404()
    {
        await stats.ApplyAsync(new Post("https://quiet.example").Started("quiet", 0, ["quiet-host"]));
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync("/v1/leaderboards/hosts/entries/quiet-host/explain?metric=attendances");
        status.ShouldBe(HttpStatusCode.NotFound);
        problem.GetProperty("code").GetString().ShouldBe("not_on_board");
    }

    /// <summary>Three Spaces of a host, speaker, category, series and hashtag of one name; the third has nothing but its start.</summary>
    private Task ApplySpacesOfAsync(string group)
    {
        var post = new Post($"https://{group}.example");
        SpaceDescription Described(string title) => new() { Title = title, SeriesId = group, Hashtags = [group], Categories = [group] };
        return stats.ApplyAsync(
            post.Started($"first-{group}", 0, [group], Described("first")),
            post.Joined($"first-{group}", 0, group),
            post.Sampled($"first-{group}", (0, 100)),
            post.Ended($"first-{group}", 0.209 / 60, total: 300, peak: 200),
            post.Started($"second-{group}", 60, [group], Described("second")),
            post.Joined($"second-{group}", 60, group),
            post.Sampled($"second-{group}", (60 + (59.899 / 60), 31)),
            post.Ended($"second-{group}", 61, total: 50, peak: 7),
            post.Started($"third-{group}", 120, [group], Described("third")),
            post.Joined($"third-{group}", 120, group));
    }

    /// <summary>A contribution's own explanation comes to the same value.</summary>
    private static async Task ShouldAgreeAsync(StatsApp app, JsonElement contribution, string metric)
    {
        var own = await app.ReadAsync(contribution.GetProperty("self").GetString()!);
        if (metric != "spaces")
        {
            own.GetProperty("computed_value").GetDecimal().ShouldBe(contribution.GetProperty("value").GetDecimal());
        }
    }
}
