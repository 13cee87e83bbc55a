using System.Net;
using System.Text.Json;

namespace SpacesPlatform.Stats.Tests;

/// <summary>Boards as of a past moment of knowledge.</summary>
public sealed class AsOfTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task A_past_board_shows_what_was_known_then_and_never_changes()
    {
        var post = new Post("https://then.example");
        await stats.ApplyAsync(
            post.Account("then-host", "before", "Before", "then"),
            post.Started("then", 0, ["then-host"], new() { Title = "Old title" }),
            post.Started("then-withdrawn", 0, ["then-host"], new() { Title = "Withdrawn" }),
            post.Sampled("then", (0, 100)),
            post.Ended("then", 5));
        var then = await stats.NowAsync();
        var board = $"/v1/leaderboards/spaces?category=then&metric=duration_seconds&as_of={then}";
        await using var app = new StatsApp(stats);
        var before = await app.BodyAsync(board);

        await stats.ApplyAsync(
            post.Updated("then", 1, new() { Title = "New title", Categories = ["else"] }),
            post.Ended("then", 6),
            post.Retracted("event-3"),
            post.Account("then-host", "after", "After", "then/deeper") with { Header = post.Updated("then-host", 9, new()).Header });
        await stats.ApplyAsync(post.Sampled("then", (1, 5_000)));

        for (var i = 0; i < 10; i++)
        {
            // More often than statements stay unprepared.
            (await app.BodyAsync(board)).ShouldBe(before);
        }

        var page = JsonDocument.Parse(before).RootElement;
        page.GetProperty("as_of").GetString().ShouldBe(then);
        page.GetProperty("entries")[0].ShouldBeJson(
            """
            {
              "rank": 1, "position": 1, "id": "then", "value": 300, "achieved_at": "2021-06-09T12:05:00Z",
              "delta_rank": null, "delta_value": null, "growth": null, "title": "Old title",
              "hosts": [{"id": "then-host", "handle": "before", "display_name": "Before"}],
              "categories": ["then"], "coverage": 1, "finality": "final"
            }
            """);
        page.GetProperty("total").GetInt32().ShouldBe(1, "the other Space was live, without a duration");
        var host = (await app.ReadAsync($"/v1/leaderboards/hosts?category=then&metric=spaces&as_of={then}")).GetProperty("entries")[0];
        host.GetProperty("value").GetInt32().ShouldBe(2);
        host.GetProperty("handle").GetString().ShouldBe("before");
        host.GetProperty("categories")[0].GetString().ShouldBe("then");
        (await app.ReadAsync("/v1/leaderboards/spaces?category=then&metric=duration_seconds")).GetProperty("entries")[0].ShouldBeJson(
            """
            {
              "rank": 1, "position": 1, "id": "then", "value": 360, "achieved_at": "2021-06-09T12:06:00Z",
              "delta_rank": null, "delta_value": null, "growth": null, "title": "New title",
              "hosts": [{"id": "then-host", "handle": "after", "display_name": "After"}],
              "categories": ["else", "then/deeper"], "coverage": 1, "finality": "provisional"
            }
            """);
    }

    [Fact]
    public async Task Finality_is_that_of_the_moment()
    {
        var post = new Post("https://finality.example");
        var now = TimeProvider.System.GetUtcNow();
        await stats.ApplyAsync(
            post.Started("finality", 0, [], new() { Categories = ["finality"] }) with { StartedAt = now.AddHours(-3) },
            post.Ended("finality", 0, peak: 7) with { EndedAt = now.AddHours(-2) });
        var then = await stats.NowAsync();
        await using var app = new StatsApp(stats);
        app.Clock.SetUtcNow(now.AddDays(2));
        (await FinalityAsync($"&as_of={then}")).ShouldBe("provisional");
        (await FinalityAsync("")).ShouldBe("final");

        async Task<string?> FinalityAsync(string asOf) => (await app.ReadAsync("/v1/leaderboards/spaces?category=finality" + asOf))
            .GetProperty("entries")[0].GetProperty("finality").GetString();
    }

    [Theory]
    [InlineData("last-24h", 24, 1)]
    [InlineData("last-7d", 168, 2)]
    public async Task Rolling_windows_end_at_the_moment(string window, int hours, int spaces)
    {
        var post = new Post("https://rolling.example/" + window);
        var now = TimeProvider.System.GetUtcNow();
        await stats.ApplyAsync(new[] { 1, 25, 200 }.Select(hoursAgo =>
            post.Started($"{window}-{hoursAgo}", 0, ["rolling"], new() { Categories = [window] }) with { StartedAt = now.AddHours(-hoursAgo) }));
        var then = await stats.NowAsync();
        var end = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.Parse(then, null).ToUnixTimeSeconds() + 1);
        await using var app = new StatsApp(stats);
        app.Clock.SetUtcNow(now.AddYears(1));
        var page = await app.ReadAsync($"/v1/leaderboards/hosts?metric=spaces&category={window}&window={window}&as_of={then}");
        page.GetProperty("board").GetProperty("from").GetDateTimeOffset().ShouldBe(end.AddHours(-hours));
        page.GetProperty("board").GetProperty("to").GetDateTimeOffset().ShouldBe(end);
        page.GetProperty("entries")[0].GetProperty("value").GetInt32().ShouldBe(spaces);
    }

    [Fact]
    public async Task Pages_of_a_past_board_are_of_that_moment()
    {
        var post = new Post("https://paged.example");
        await stats.ApplyAsync(Enumerable.Range(1, 5).SelectMany(i => new object[]
        {
            post.Started($"paged-{i}", i, [$"paged-host-{i}"], new() { Categories = ["paged"] }),
            post.Sampled($"paged-{i}", (i, 100 - i)),
        }));
        var then = await stats.NowAsync();
        await using var app = new StatsApp(stats);
        var page = await app.ReadAsync($"/v1/leaderboards/spaces?category=paged&limit=2&as_of={then}");
        var revision = page.GetProperty("revision").GetInt64();
        var seen = Ids(page);
        while (page.GetProperty("next").GetString() is { } next)
        {
            await stats.ApplyAsync(post.Sampled("paged-5", (5 + seen.Count, 1_000 + seen.Count)), post.Started($"paged-new-{seen.Count}", 9, []));
            page = await app.ReadAsync($"/v1/leaderboards/spaces?cursor={next}");
            page.GetProperty("revision").GetInt64().ShouldBe(revision);
            page.GetProperty("as_of").GetString().ShouldBe(then);
            seen.AddRange(Ids(page));
        }

        seen.ShouldBe(["paged-1", "paged-2", "paged-3", "paged-4", "paged-5"]);
        Ids(await app.ReadAsync("/v1/leaderboards/spaces?category=paged"))[0].ShouldBe("paged-5");
    }

    [Fact]
    public async Task An_entry_is_found_among_its_neighbours_of_then()
    {
        var post = new Post("https://around.example");
        await stats.ApplyAsync(Enumerable.Range(1, 5).SelectMany(i => new object[]
        {
            post.Started($"around-{i}", i, [], new() { Categories = ["around"], Title = $"Title {i}" }),
            post.Sampled($"around-{i}", (i, 100 - i)),
        }));
        var then = await stats.NowAsync();
        await stats.ApplyAsync(post.Retracted("event-5"), post.Retracted("event-6"), post.Sampled("around-5", (5, 1_000)));
        await using var app = new StatsApp(stats);
        var excerpt = await app.ReadAsync($"/v1/leaderboards/spaces/entries/around-3?category=around&around=1&as_of={then}");
        Ids(excerpt).ShouldBe(["around-2", "around-3", "around-4"]);
        excerpt.GetProperty("entry").GetProperty("position").GetInt32().ShouldBe(3);
        excerpt.GetProperty("entry").GetProperty("title").GetString().ShouldBe("Title 3");
        var (status, problem) = await app.AskAsync("/v1/leaderboards/spaces/entries/around-3?category=around");
        status.ShouldBe(HttpStatusCode.NotFound, "it vanished since");
        problem.GetProperty("code").GetString().ShouldBe("not_on_board");
    }

    [Fact]
    public async Task A_reader_who_has_the_past_board_need_not_get_it_again()
    {
        var post = new Post("https://tagged.example");
        await stats.ApplyAsync(post.Started("tagged", 0, [], new() { Categories = ["tagged"] }), post.Sampled("tagged", (0, 1)));
        var then = await stats.NowAsync();
        await using var app = new StatsApp(stats);
        var board = $"/v1/leaderboards/spaces?category=tagged&as_of={then}";
        using var first = await app.SendAsync(board);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var tag = first.Headers.ETag!.ToString();
        tag.ShouldStartWith("W/");
        await stats.ApplyAsync(post.Sampled("tagged", (1, 2)));

        foreach (var path in new[] { board, $"/v1/leaderboards/spaces/entries/tagged?category=tagged&as_of={then}" })
        {
            using var again = await app.SendAsync(path, tag);
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            again.Headers.ETag!.ToString().ShouldBe(tag);
        }

        using var later = await app.SendAsync($"/v1/leaderboards/spaces?category=tagged&as_of={await stats.NowAsync()}", tag);
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var present = await app.SendAsync("/v1/leaderboards/spaces?category=tagged", tag);
        present.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static List<string?> Ids(JsonElement page) =>
        [.. page.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetString())];
}
