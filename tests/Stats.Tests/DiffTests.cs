using System.Text.Json;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/leaderboards/{board}/diff: which entries changed, and how.</summary>
public sealed class DiffTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task It_tells_what_entered_left_changed_and_moved()
    {
        var post = new Post("https://told.example");
        await stats.ApplyAsync([
            .. Whole(post, "told-steady", 0, 500), .. Whole(post, "told-left", 1, 400), .. Whole(post, "told-moved", 2, 300),
            .. Whole(post, "told-value", 3, 200)]);
        var then = await stats.NowAsync();
        await stats.ApplyAsync([
            post.Retracted("event-3"), post.Retracted("event-4"), .. Whole(post, "told-entered", 4, 350), post.Sampled("told-value", (4, 410))]);
        await using var app = new StatsApp(stats);
        var diff = await app.ReadAsync($"/v1/leaderboards/spaces/diff?category=told&as_of={then}");
        diff.GetProperty("as_of").GetProperty("at").GetString().ShouldBe(then);
        diff.GetProperty("until").GetProperty("revision").GetInt64().ShouldBe(diff.GetProperty("as_of").GetProperty("revision").GetInt64() + 1);
        diff.GetProperty("board").GetProperty("category").GetString().ShouldBe("told");
        diff.GetProperty("total").GetInt32().ShouldBe(4);
        Changes(diff).ShouldBe([
            "told-left left 2 null null null events 2",
            "told-value value 4 2 -2 210 events 1",
            "told-entered entered null 3 null null events 2",
            "told-moved moved 3 4 1 0 events 0",
        ]);
        var changed = diff.GetProperty("changes")[1];
        changed.GetProperty("before").GetProperty("value").GetInt32().ShouldBe(200);
        var until = diff.GetProperty("until").GetProperty("at").GetString()!;
        changed.GetProperty("after").ShouldBeJson(
            $$"""
            {
              "rank": 2, "position": 2, "id": "told-value", "value": 410, "achieved_at": "2021-06-09T12:04:00Z",
              "delta_rank": null, "delta_value": null, "growth": null, "title": "Title of told-value",
              "hosts": [{"id": "host-of-told-value", "handle": null, "display_name": null}], "categories": ["told"], "coverage": null,
              "finality": "live",
              "self": "/v1/leaderboards/spaces/entries/told-value?metric=peak_listeners&category=told&as_of={{Uri.EscapeDataString(until)}}"
            }
            """);
        Changes(await app.ReadAsync($"/v1/leaderboards/spaces/diff?category=told&as_of={then}&limit=2")).Count.ShouldBe(2);
        (await app.ReadAsync($"/v1/leaderboards/spaces/diff?category=told&as_of={then}&limit=2")).GetProperty("total").GetInt32().ShouldBe(4);
        (await app.ReadAsync($"/v1/leaderboards/spaces/diff?category=told&as_of={until}")).GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Its_evidence_are_the_boards_of_both_moments()
    {
        var post = new Post("https://proven.example");
        await stats.ApplyAsync([.. Whole(post, "proven-1", 0, 10), .. Whole(post, "proven-2", 1, 20)]);
        var then = await stats.NowAsync();
        await stats.ApplyAsync(post.Sampled("proven-1", (1, 30)), post.Updated("proven-2", 9, new() { Title = "New" }));
        await using var app = new StatsApp(stats);
        var diff = await app.ReadAsync($"/v1/leaderboards/hosts/diff?category=proven&metric=peak_listeners&from=2021-06-09&tz=Asia/Seoul&as_of={then}");
        var evidence = diff.GetProperty("evidence").EnumerateArray().Select(link => link.GetString()!).ToList();
        evidence.Count.ShouldBe(2);
        foreach (var (link, side, moment) in new[] { (evidence[0], "before", "as_of"), (evidence[1], "after", "until") })
        {
            var board = await app.ReadAsync(link);
            board.GetProperty("as_of").GetString().ShouldBe(diff.GetProperty(moment).GetProperty("at").GetString());
            board.GetProperty("revision").GetInt64().ShouldBe(diff.GetProperty(moment).GetProperty("revision").GetInt64());
            board.GetProperty("board").GetRawText().ShouldBe(diff.GetProperty("board").GetRawText());
            foreach (var change in diff.GetProperty("changes").EnumerateArray())
            {
                var told = change.GetProperty(side);
                var own = (await app.ReadAsync(told.GetProperty("self").GetString()!)).GetProperty("entry");
                board.GetProperty("entries").EnumerateArray().Select(entry => entry.GetRawText()).ShouldContain(own.GetRawText());
                foreach (var field in own.EnumerateObject())
                {
                    told.GetProperty(field.Name).GetRawText().ShouldBe(field.Value.GetRawText(), field.Name);
                }
            }
        }
    }

    [Fact]
    public async Task Between_two_past_moments_it_never_changes()
    {
        var post = new Post("https://lasting.example");
        await stats.ApplyAsync(Whole(post, "lasting-1", 0, 10));
        var then = await stats.NowAsync();
        await stats.ApplyAsync(Whole(post, "lasting-2", 1, 20));
        var until = await stats.NowAsync();
        await using var app = new StatsApp(stats);
        var path = $"/v1/leaderboards/spaces/diff?category=lasting&as_of={then}&until={until}";
        var before = await app.BodyAsync(path);
        Changes(JsonDocument.Parse(before).RootElement).ShouldBe(
            ["lasting-1 moved 1 2 1 0 events 0", "lasting-2 entered null 1 null null events 2"]);
        await stats.ApplyAsync([
            .. Whole(post, "lasting-3", 2, 15), post.Sampled("lasting-1", (2, 90)), post.Retracted("event-3"),
            post.Updated("lasting-2", 9, new() { Title = "New" })]);
        for (var i = 0; i < 8; i++)
        {
            (await app.BodyAsync(path)).ShouldBe(before);
        }
    }

    [Fact]
    public async Task Its_window_is_that_of_the_later_moment_on_both_sides()
    {
        var post = new Post("https://window.example");
        var now = TimeProvider.System.GetUtcNow();
        var started = post.Started("window", 0, [], new() { Categories = ["window"] }) with { StartedAt = now.AddHours(-2) };
        await stats.ApplyAsync(started, post.Ended("window", 0, peak: 10) with { EndedAt = now.AddHours(-1) });
        var then = await stats.NowAsync();
        await stats.ApplyAsync(post.Ended("window", 1, peak: 20) with { EndedAt = now.AddHours(-1) });
        var until = await stats.NowAsync();
        await using var app = new StatsApp(stats);
        var diff = await app.ReadAsync($"/v1/leaderboards/spaces/diff?category=window&window=last-24h&as_of={then}&until={until}");
        var end = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.Parse(until, null).ToUnixTimeSeconds() + 1);
        diff.GetProperty("board").GetProperty("to").GetDateTimeOffset().ShouldBe(end);
        diff.GetProperty("board").GetProperty("from").GetDateTimeOffset().ShouldBe(end.AddHours(-24));
        Changes(diff).ShouldBe(["window value 1 1 0 10 events 1"]);
    }

    [Theory]
    [InlineData("", "as_of")]
    [InlineData("as_of=2021-07-08T00:00:00Z&until=2021-07-08T00:00:00Z", "until")]
    [InlineData("as_of=2021-07-08T00:00:00Z&until=2021-07-07T00:00:00Z", "until")]
    [InlineData("as_of=2021-07-08T00:00:00Z&until=2999-07-07T00:00:00Z", "until")]
    [InlineData("as_of=2998-07-08T00:00:00Z&until=2999-07-07T00:00:00Z", "as_of")]
    [InlineData("as_of=2999-07-08T00:00:00Z", "as_of")]
    [InlineData("as_of=9999-12-31T00:00:00Z&window=this-year", "as_of")]
    [InlineData("as_of=2021-07-08T00:00:00Z&until=soon", "until")]
    [InlineData("as_of=2021-07-08T00:00:00Z&limit=101", "limit")]
    [InlineData("as_of=2021-07-08T00:00:00Z&cursor=a", "cursor")]
    [InlineData("as_of=2021-07-08T00:00:00Z&window=fortnight", "window")]
    [InlineData("as_of=2021-07-08T00:00:00Z&metric=growth", "metric")]
    public async Task What_it_can_not_compare_is_refused(string query, string parameter)
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync($"/v1/leaderboards/spaces/diff?{query}");
        ((int)status).ShouldBe(400, problem.ToString());
        problem.GetProperty("code").GetString().ShouldBe("invalid_query");
        problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("parameter").GetString()).ShouldBe([parameter]);
    }

    [Fact]
    public async Task A_board_that_there_is_not_has_no_changes()
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync("/v1/leaderboards/guests/diff?as_of=2021-07-08T00:00:00Z");
        ((int)status).ShouldBe(404);
        problem.GetProperty("code").GetString().ShouldBe("board_unknown");
    }

    /// <summary>A live Space with one sample; its category is the first part of its name.</summary>
    private static object[] Whole(Post post, string space, double minutes, int listeners) =>
    [
        post.Started(space, minutes, [$"host-of-{space}"], new() { Title = $"Title of {space}", Categories = [space.Split('-')[0]] }),
        post.Sampled(space, (minutes, listeners)),
    ];

    private static List<string> Changes(JsonElement diff) =>
        [.. diff.GetProperty("changes").EnumerateArray().Select(change => string.Join(
            ' ', Text(change, "id"), Text(change, "change"), Position(change, "before"), Position(change, "after"), Text(change, "delta_rank"),
            Text(change, "delta_value"), "events", Text(change, "events_total")))];

    private static string Position(JsonElement change, string side) =>
        change.GetProperty(side) is { ValueKind: JsonValueKind.Object } entry ? Text(entry, "position") : "null";

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "null";
}
