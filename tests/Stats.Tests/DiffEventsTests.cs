using System.Text.Json;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/leaderboards/{board}/diff: the events behind a change.</summary>
public sealed class DiffEventsTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task An_event_is_told_in_full_and_late_if_it_happened_before_the_earlier_moment()
    {
        var post = new Post("https://late.example/?a=b");
        var started = post.Started("late", 0, [], new() { Categories = ["late"] });
        await stats.ApplyAsync(started, post.Sampled("late", (0, 10)));
        var then = await stats.NowAsync();
        var ended = post.Ended("late", 5, peak: 70);
        await stats.ApplyAsync(ended);
        var updated = post.Updated("late", 0, new() { Title = "New" });
        var inTime = updated.Header with { OccurredAt = DateTimeOffset.Parse(then, null).AddMilliseconds(1) };
        await stats.ApplyAsync(updated with { Header = inTime });
        await using var app = new StatsApp(stats);
        var events = await EventsAsync(app, $"spaces/diff?category=late&as_of={then}", "late");
        events.Select(told => $"{told.GetProperty("id")} {told.GetProperty("late")}").ShouldBe(["event-4 False", "event-3 True"], "the last applied comes first");
        var status = await app.ReadAsync(events[1].GetProperty("status_url").GetString()!);
        status.GetProperty("id").GetString().ShouldBe("event-3");
        events[1].ShouldBeJson(
            $$"""
            {
              "source": "https://late.example/?a=b", "id": "event-3", "type": "com.spacesplatform.space.ended.v1", "subject": "late",
              "takes_back": null, "occurred_at": "2021-06-09T12:05:00Z", "received_at": "{{status.GetProperty("received_at")}}",
              "applied_at": "{{status.GetProperty("applied_at")}}", "trace_id": "0af7651916cd43dd8448eb211c80319c", "late": true,
              "status_url": "/v1/events?source=https%3A%2F%2Flate.example%2F%3Fa%3Db&id=event-3"
            }
            """);
    }

    [Fact]
    public async Task A_retraction_is_found_by_what_it_took_back_and_what_never_counted_is_not_told()
    {
        var (post, other) = (new Post("https://taken.example"), new Post("https://other.example"));
        await stats.ApplyAsync(post.Started("taken", 0, [], new() { Categories = ["taken"] }), post.Sampled("taken", (0, 10), (1, 90)));
        var then = await stats.NowAsync();
        await stats.ApplyAsync(post.Sampled("taken", (2, 1_000)));
        await stats.ApplyAsync(post.Retracted("event-4"), post.Retracted("event-3"), post.Retracted("event-8"), other.Retracted("event-3"));
        await stats.ApplyAsync(post.Sampled("taken", (3, 5), (4, 2_000)));
        await using var app = new StatsApp(stats);
        var events = await EventsAsync(app, $"spaces/diff?category=taken&as_of={then}", "taken");
        events.Select(Line).ShouldBe(
            ["event-9 com.spacesplatform.space.listeners-sampled.v1 taken null", "event-6 com.spacesplatform.event.retracted.v1 taken event-3"],
            "event-4 came and went, event-8 had been taken back before it came");

        static string Line(JsonElement told) =>
            string.Join(' ', new[] { "id", "type", "subject", "takes_back" }.Select(name => told.GetProperty(name).GetString() ?? "null"));
    }

    [Fact]
    public async Task An_account_is_concerned_where_its_categories_choose()
    {
        var post = new Post("https://concerned.example");
        await stats.ApplyAsync(
            post.Started("concerned", 0, ["concerned-host"], new() { Format = "concerned" }), post.Joined("concerned", 0, "concerned-speaker"),
            post.Sampled("concerned", (0, 10)));
        var then = await stats.NowAsync();
        await stats.ApplyAsync(
            post.Account("concerned-host", "h", null, "concerned/host"), post.Account("concerned-speaker", "s", null, "concerned/speaker"));
        await using var app = new StatsApp(stats);
        (await IdsAsync("spaces", "&category=concerned", "concerned")).ShouldBe(["event-4"]);
        (await IdsAsync("spaces", "&category=concerned&involvement=speaker", "concerned")).ShouldBe(["event-5"]);
        (await IdsAsync("hosts", "&category=concerned/host", "concerned-host")).ShouldBe(["event-4"]);
        (await IdsAsync("categories", "", "concerned/host")).ShouldBe(["event-4"]);
        (await IdsAsync("categories", "&involvement=speaker", "concerned/speaker")).ShouldBe(["event-5"]);
        (await app.ReadAsync($"/v1/leaderboards/spaces/diff?format=concerned&as_of={then}")).GetProperty("total").GetInt32()
            .ShouldBe(0, "no account decides what is on this board");

        async Task<List<string?>> IdsAsync(string board, string parameters, string entry) =>
            Ids(await EventsAsync(app, $"{board}/diff?format=concerned&as_of={then}{parameters}", entry));
    }

    [Fact]
    public async Task Events_of_a_group_are_those_of_the_Spaces_that_contribute_before_or_after()
    {
        var post = new Post("https://grouped.example");
        await stats.ApplyAsync([
            .. Of("grouped-gone", ["leaver", "stayer"], 10), .. Of("grouped-steady", ["stayer"], 20), .. Of("grouped-mute", ["stayer"], null)]);
        var then = await stats.NowAsync();
        await stats.ApplyAsync(post.Started("grouped-gone", 1, ["stayer"], new()), post.Joined("grouped-mute", 0, "somebody"));
        await stats.ApplyAsync([.. Of("grouped-new", ["stayer"], 30)]);
        await using var app = new StatsApp(stats);
        Ids(await EventsAsync(app, $"hosts/diff?format=grouped&as_of={then}", "leaver")).ShouldBe(["event-6"]);
        Ids(await EventsAsync(app, $"hosts/diff?format=grouped&as_of={then}", "stayer")).ShouldBe(["event-8", "event-9", "event-6"], "by what was applied");

        object[] Of(string space, string[] hosts, int? listeners)
        {
            var started = post.Started(space, 0, hosts, new() { Format = "grouped" });
            return listeners is { } count ? [started, post.Sampled(space, (0, count))] : [started];
        }
    }

    [Fact]
    public async Task What_has_no_effect_on_an_entry_that_moved_is_not_told()
    {
        var post = new Post("https://still.example");
        await stats.ApplyAsync(post.Started("still", 0, [], new() { Categories = ["still"] }), post.Sampled("still", (0, 10)));
        var then = await stats.NowAsync();
        await stats.ApplyAsync(
            post.Sampled("still", (1, 5)), post.Started("above", 0, [], new() { Categories = ["still"] }), post.Sampled("above", (0, 11)));
        await using var app = new StatsApp(stats);
        var diff = await app.ReadAsync($"/v1/leaderboards/spaces/diff?category=still&as_of={then}");
        var moved = diff.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("id").GetString() == "still");
        moved.GetProperty("change").GetString().ShouldBe("moved");
        moved.GetProperty("events").GetArrayLength().ShouldBe(0);
        moved.GetProperty("events_total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_20_last_applied_events_are_told_and_all_counted()
    {
        var post = new Post("https://many.example");
        await stats.ApplyAsync(post.Started("many", 0, [], new() { Categories = ["many"] }), post.Sampled("many", (0, 10)));
        var then = await stats.NowAsync();
        for (var batch = 0; batch < 5; batch++)
        {
            await stats.ApplyAsync(post.Sampled("many", [.. Enumerable.Range(1, 5).Select(i => ((5.0 * batch) + i, 100 + (5 * batch) + i))]));
        }

        await using var app = new StatsApp(stats);
        var change = (await app.ReadAsync($"/v1/leaderboards/spaces/diff?category=many&as_of={then}")).GetProperty("changes")[0];
        change.GetProperty("events_total").GetInt32().ShouldBe(25);
        change.GetProperty("events").EnumerateArray().Select(told => told.GetProperty("occurred_at").GetDateTimeOffset()).ShouldBe(
            Enumerable.Range(6, 20).Reverse().Select(minute => Post.At(minute)));
    }

    private static async Task<List<JsonElement>> EventsAsync(StatsApp app, string path, string entry)
    {
        var diff = await app.ReadAsync($"/v1/leaderboards/{path}");
        var change = diff.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("id").GetString() == entry);
        change.GetProperty("events_total").GetInt32().ShouldBe(change.GetProperty("events").GetArrayLength());
        return [.. change.GetProperty("events").EnumerateArray()];
    }

    private static List<string?> Ids(List<JsonElement> events) => events.ConvertAll(told => told.GetProperty("id").GetString());
}
