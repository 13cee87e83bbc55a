using System.Net;
using System.Text.Json;

namespace SpacesPlatform.Stats.Tests.Leaderboards;

/// <summary>Cursors are passed on as they were given; whatever else they may be does no harm.</summary>
public sealed class BoardCursorTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    public static TheoryData<string, string> Edits => new()
    {
        { "Last", "null" }, { "Last", "[]" }, { "Last", "{}" },
        { "Last.Id", "null" }, { "Last.Id", "7" }, { "Last.Id", "\"\\u0000\"" }, { "Last.Id", "\"\\ud800\"" },
        { "Last.Position", "0" }, { "Last.Position", "-1" }, { "Last.Position", "1.5" }, { "Last.Position", "\"1\"" }, { "Last.Position", "null" },
        { "Last.Position", "99999999999999999999" }, { "Last.Rank", "0" }, { "Last.Rank", "-9223372036854775808" }, { "Last.Rank", "9000" },
        { "Last.Value", "\"10\"" }, { "Last.Value", "1e400" }, { "Last.Value", "true" },
        { "Last.AchievedAt", "\"yesterday\"" }, { "Last.AchievedAt", "\"9999-12-31T23:59:59-14:00\"" }, { "Last.AchievedAt", "0" },
        { "Limit", "0" }, { "Limit", "101" }, { "Limit", "\"5\"" }, { "Limit", "null" },
        { "Revision", "-1" }, { "Revision", "0.5" }, { "Revision", "\"1\"" },
        { "IssuedAt", "\"2999-01-01T00:00:00Z\"" }, { "IssuedAt", "\"0001-01-01T00:00:00Z\"" }, { "IssuedAt", "7" }, { "IssuedAt", "null" },
        { "Subject", "\"podcasts\"" }, { "Subject", "null" }, { "Subject", "7" },
        { "Parameters", "null" }, { "Parameters", "[]" }, { "Parameters", "{\"category\":null}" }, { "Parameters", "{\"category\":\"\\u0000\"}" },
        { "Parameters", "{\"category\":\"\"}" }, { "Parameters", "{\"nonsense\":\"1\"}" }, { "Parameters", "{\"metric\":\"nonsense\"}" },
        { "Parameters", "{\"metric\":\"growth\"}" }, { "Parameters", "{\"from\":\"0001-01-01T00:00:00Z\",\"to\":\"0001-01-01T00:00:00Z\"}" },
        { "Parameters", "{\"as_of\":\"0001-01-01T00:00:00Z\"}" }, { "Parameters", "{\"limit\":\"5\"}" }, { "Parameters", "{\"window\":7}" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task An_edited_cursor_is_refused(string place, string json)
    {
        await using var app = new StatsApp(stats);
        var next = await NextAsync(app, "edited");
        foreach (var query in new[] { "", "&category=edited" })
        {
            await ShouldBeInvalidAsync(app, $"/v1/leaderboards/hosts?cursor={CursorEdit.With(next, place, json)}{query}");
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"\"")]
    [InlineData("{\"Subject\":")]
    [InlineData("")]
    public async Task What_is_no_cursor_at_all_is_refused(string json)
    {
        await using var app = new StatsApp(stats);
        await ShouldBeInvalidAsync(app, $"/v1/leaderboards/hosts?cursor={(json.Length == 0 ? "_w" : CursorEdit.Of(json))}");
        await ShouldBeInvalidAsync(app, $"/v1/leaderboards/hosts?cursor={CursorEdit.Of(string.Concat(Enumerable.Repeat("[", 1000)))}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&category=spelled&metric=peak_listeners&window=all&involvement=space&tz=Asia/Seoul")]
    [InlineData("&min_coverage=0.50")]
    [InlineData("&hashtag=OSCARS")]
    public async Task A_cursor_leads_through_its_board_however_that_is_spelled(string query)
    {
        await using var app = new StatsApp(stats);
        var next = await NextAsync(app, "spelled", "&min_coverage=0.5&hashtag=%23Oscars");
        (await app.ReadAsync($"/v1/leaderboards/hosts?cursor={next}{query}")).List("entries")[0].GetProperty("position").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("hosts", "&metric=spaces")]
    [InlineData("hosts", "&window=today")]
    [InlineData("hosts", "&from=2021-06-09")]
    [InlineData("hosts", "&category=others/more")]
    [InlineData("hosts", "&era=since-launch")]
    [InlineData("hosts", "&as_of=2021-06-09")]
    [InlineData("speakers", "")]
    [InlineData("spaces", "")]
    public async Task A_cursor_leads_through_no_other_board(string board, string query)
    {
        await using var app = new StatsApp(stats);
        await ShouldBeInvalidAsync(app, $"/v1/leaderboards/{board}?cursor={await NextAsync(app, "others")}{query}");
    }

    [Fact]
    public async Task No_entry_behind_position_10000_is_served()
    {
        await using var app = new StatsApp(stats);
        var next = await NextAsync(app, "deep");
        var whole = await app.ReadAsync($"/v1/leaderboards/hosts?cursor={CursorEdit.With(next, "Last.Position", "9997")}&limit=100");
        Positions(whole).ShouldBe([9998, 9999, 10_000]);
        whole.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null, "the board ends there");

        var cut = await app.ReadAsync($"/v1/leaderboards/hosts?cursor={CursorEdit.With(next, "Last.Position", "9998")}&limit=100");
        Positions(cut).ShouldBe([9999, 10_000]);
        var (status, problem) = await app.AskAsync($"/v1/leaderboards/hosts?cursor={cut.Text("next")}");
        (status, problem.Text("code")).ShouldBe((HttpStatusCode.Gone, "cursor_expired"));
    }

    [Fact]
    public async Task A_cursor_expires_after_ten_minutes()
    {
        await using var app = new StatsApp(stats);
        var path = $"/v1/leaderboards/hosts?cursor={await NextAsync(app, "expires")}";
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.ReadAsync(path);
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var (status, problem) = await app.AskAsync(path);
        (status, problem.Text("code")).ShouldBe((HttpStatusCode.Gone, "cursor_expired"));
    }

    [Fact]
    public async Task All_pages_are_of_one_moment_at_which_their_revision_was_applied()
    {
        await using var app = new StatsApp(stats);
        await ApplyAsync("moment");
        var page = await app.ReadAsync("/v1/leaderboards/hosts?category=moment&limit=1");
        var asOf = page.Text("as_of")!;
        var again = await app.ReadAsync($"/v1/leaderboards/hosts?category=moment&limit=1&as_of={asOf}");
        again.GetProperty("revision").GetInt64().ShouldBe(page.GetProperty("revision").GetInt64(), "what is shown was applied by then");
        await stats.ApplyAsync(new Post("https://moment-later.example").Started("moment-later", 0, []));
        for (var number = 2; page.GetProperty("next").ValueKind != JsonValueKind.Null; number++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            page = await app.ReadAsync($"/v1/leaderboards/hosts?cursor={page.Text("next")}");
            page.Text("as_of").ShouldBe(asOf, $"page {number}");
        }
    }

    private static List<int> Positions(JsonElement page) => page.List("entries").ConvertAll(entry => entry.GetProperty("position").GetInt32());

    private static async Task ShouldBeInvalidAsync(StatsApp app, string path)
    {
        var (status, problem) = await app.AskAsync(path);
        status.ShouldBe(HttpStatusCode.BadRequest, problem.ToString());
        problem.Text("code").ShouldBe("invalid_cursor", problem.ToString());
    }

    /// <summary>The cursor behind the first of four entries of a category.</summary>
    private async Task<string> NextAsync(StatsApp app, string category, string query = "")
    {
        await ApplyAsync(category);
        return (await app.ReadAsync($"/v1/leaderboards/hosts?category={category}&limit=1{query}")).Text("next")!;
    }

    private Task ApplyAsync(string category)
    {
        var post = new Post($"https://{category}.example");
        return stats.ApplyAsync(Enumerable.Range(1, 4).SelectMany(number => new object[]
        {
            post.Started($"{category}-{number}", number, [$"{category}-host-{number}"], new() { Categories = [category], Hashtags = ["oscars"] }),
            post.Sampled($"{category}-{number}", (number, number)),
            post.Ended($"{category}-{number}", number + 1),
        }));
    }
}
