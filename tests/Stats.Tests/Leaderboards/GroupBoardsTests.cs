using System.Net;
using System.Text.Json;

namespace SpacesPlatform.Stats.Tests.Leaderboards;

/// <summary>Boards of hosts, speakers, categories, series and hashtags over HTTP: entries, changes and growth.</summary>
public sealed class GroupBoardsTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    /// <summary>The window 12:10 to 12:20 and the one before it.</summary>
    private const string Window = "&from=2021-06-09T12:10:00Z&to=2021-06-09T12:20:00Z";

    [Theory]
    [InlineData("hosts", "", """
        {"rank": 1, "position": 1, "id": "shape-host", "value": 40, "achieved_at": "2021-06-09T12:10:00Z",
         "delta_rank": null, "delta_value": null, "growth": null,
         "handle": "BamBam1A", "display_name": "BamBam", "categories": ["shape/host"]}
        """)]
    [InlineData("speakers", "", """
        {"rank": 1, "position": 1, "id": "shape-speaker", "value": 40, "achieved_at": "2021-06-09T12:10:00Z",
         "delta_rank": null, "delta_value": null, "growth": null, "handle": null, "display_name": null, "categories": []}
        """)]
    [InlineData("categories", "&category=kculture/kpop", """
        {"rank": 1, "position": 3, "id": "kculture/kpop/shape", "value": 40, "achieved_at": "2021-06-09T12:10:00Z",
         "delta_rank": null, "delta_value": null, "growth": null, "label": null}
        """)]
    [InlineData("categories", "&involvement=host", """
        {"rank": 1, "position": 2, "id": "shape/host", "value": 40, "achieved_at": "2021-06-09T12:10:00Z",
         "delta_rank": null, "delta_value": null, "growth": null, "label": null}
        """)]
    [InlineData("series", "", """
        {"rank": 1, "position": 1, "id": "Shape series", "value": 40, "achieved_at": "2021-06-09T12:10:00Z",
         "delta_rank": null, "delta_value": null, "growth": null}
        """)]
    [InlineData("hashtags", "", """
        {"rank": 1, "position": 1, "id": "shape", "value": 40, "achieved_at": "2021-06-09T12:10:00Z",
         "delta_rank": null, "delta_value": null, "growth": null}
        """)]
    public async Task An_entry_says_what_is_known_of_its_group(string board, string parameters, string entry)
    {
        var post = new Post("https://shape.example");
        await stats.ApplyAsync(
            post.Account("shape-host", "BamBam1A", "BamBam", "shape/host"),
            post.Started("shape-1", 10, ["shape-host"], new()
            {
                Categories = ["kculture/kpop/shape"],
                Hashtags = ["shape"],
                SeriesId = "Shape series",
                Format = "shape",
            }),
            post.Joined("shape-1", 10, "shape-speaker"),
            post.Sampled("shape-1", (10, 40)));
        await using var app = new StatsApp(stats);

        // Only over a socket a category's id, with its slashes, arrives as it was sent.
        app.UseSocket();
        var page = await app.ReadAsync($"/v1/leaderboards/{board}?format=shape{parameters}{Window}");
        var position = JsonDocument.Parse(entry).RootElement.GetProperty("position").GetInt32();
        page.GetProperty("entries")[position - 1].ShouldBeJson(entry);
        if (parameters.StartsWith("&category", StringComparison.Ordinal))
        {
            page.GetProperty("entries")[1].GetProperty("label").GetString().ShouldBe("K-pop", "the settings name it");
        }

        var id = Uri.EscapeDataString(page.GetProperty("entries")[position - 1].GetProperty("id").GetString()!);
        (await app.ReadAsync($"/v1/leaderboards/{board}/entries/{id}?format=shape{parameters}{Window}")).GetProperty("entry").ShouldBeJson(entry);
    }

    [Fact]
    public async Task An_entry_is_compared_with_the_window_before()
    {
        var post = new Post("https://compared.example");
        await stats.ApplyAsync([
            .. Whole(post, "climber", 0, 30), .. Whole(post, "climber", 10, 100),
            .. Whole(post, "loser", 0, 90), .. Whole(post, "loser", 10, 61),
            .. Whole(post, "empty", 0, 0), .. Whole(post, "empty", 10, 5), .. Whole(post, "newcomer", 10, 70)]);
        await using var app = new StatsApp(stats);
        var board = await app.ReadAsync($"/v1/leaderboards/series?format=compared&metric=attendances{Window}");
        Changes(board, "delta_rank", "delta_value", "growth").ShouldBe(
            ["climber 1 -1 70 23333", "newcomer 2 null null null", "loser 3 2 -29 -3223", "empty 4 1 5 null"]);
        var entry = await app.ReadAsync($"/v1/leaderboards/series/entries/loser?format=compared&metric=attendances&around=1{Window}");
        Changes(entry, "delta_rank", "delta_value", "growth").ShouldBe(["newcomer 2 null null null", "loser 3 2 -29 -3223", "empty 4 1 5 null"]);

        var rising = await app.ReadAsync($"/v1/leaderboards/series?format=compared&metric=growth&of=attendances{Window}");
        Changes(rising, "value", "delta_rank", "delta_value", "growth").ShouldBe(
            ["climber 1 23333 null null null", "loser 2 -3223 null null null"], "who was not there, or had nothing, has no growth");
        rising.GetProperty("board").GetProperty("metric").GetString().ShouldBe("growth");
        rising.GetProperty("board").GetProperty("of").GetString().ShouldBe("attendances");
        rising.GetProperty("total").GetInt32().ShouldBe(2);
        (await app.ReadAsync($"/v1/leaderboards/series?format=compared&metric=growth{Window}")).GetProperty("board").GetProperty("of").GetString()
            .ShouldBe("peak_listeners", "it is what boards rank by when nothing is said");
    }

    [Fact]
    public async Task A_calendar_window_is_compared_with_the_unit_before_however_long()
    {
        var post = new Post("https://calendar.example");
        var (may, april) = ((new DateTimeOffset(2021, 5, 1, 0, 0, 0, TimeSpan.Zero) - Post.Noon).TotalMinutes, -57 * 1_440);
        await stats.ApplyAsync([.. Whole(post, "calendar", 0, 60), .. Whole(post, "calendar", may, 40), .. Whole(post, "calendar", april, 500)]);
        await using var app = new StatsApp(stats);
        var entry = (await app.ReadAsync("/v1/leaderboards/series?format=calendar&metric=attendances&window=this-month")).GetProperty("entries")[0];
        entry.GetProperty("delta_value").GetInt32().ShouldBe(20, "June has 30 days and is preceded by the 31 of May");
        entry.GetProperty("growth").GetInt32().ShouldBe(5_000);
    }

    [Fact]
    public async Task Further_pages_compare_with_the_same_window_as_the_first()
    {
        var post = new Post("https://further.example");
        await stats.ApplyAsync([
            .. Whole(post, "further-a", -10, 50), .. Whole(post, "further-b", -20, 40), .. Whole(post, "further-a", -1_445, 1),
            .. Whole(post, "further-b", -1_445, 1), .. Whole(post, "further-b", -2_879, 7)]);
        await using var app = new StatsApp(stats);
        var first = await app.ReadAsync("/v1/leaderboards/series?format=further&metric=attendances&window=last-24h&limit=1");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = await app.ReadAsync($"/v1/leaderboards/series?cursor={first.GetProperty("next").GetString()}");
        Changes(second, "delta_value").ShouldBe(["further-b 2 32"]);
        Changes(await app.ReadAsync("/v1/leaderboards/series?format=further&metric=attendances&window=last-24h"), "delta_value")
            .ShouldBe(["further-a 1 49", "further-b 2 39"], "by now its oldest Space is too old to compare with");
    }

    [Theory]
    [InlineData("hosts?metric=growth", "window")]
    [InlineData("hosts?metric=growth&window=all", "window")]
    [InlineData("hosts?metric=growth&from=2021-06-09", "window")]
    [InlineData("series?metric=growth&of=growth&window=today", "of")]
    [InlineData("series?metric=growth&of=likes&window=today", "of")]
    [InlineData("categories?of=peak_listeners&window=today", "of")]
    [InlineData("categories?metric=spaces&of=peak_listeners&window=today", "of")]
    [InlineData("spaces?metric=growth&window=today", "metric")]
    [InlineData("spaces?of=peak_listeners&window=today", "of")]
    [InlineData("spaces?metric=attendances", "metric")]
    [InlineData("speakers?metric=likes", "metric")]
    [InlineData("hashtags/entries/a?metric=growth", "window")]
    [InlineData("hosts?involvement=guest", "involvement")]
    [InlineData("hosts?category=/kpop", "category")]
    [InlineData("hosts?min_coverage=1.1", "min_coverage")]
    public async Task What_no_board_has_is_refused(string path, string parameter)
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync($"/v1/leaderboards/{path}");
        status.ShouldBe(HttpStatusCode.BadRequest, problem.ToString());
        problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("parameter").GetString()).ShouldBe([parameter]);
    }

    [Fact]
    public async Task An_unknown_board_is_404_and_says_which_there_are()
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync("/v1/leaderboards/guests");
        status.ShouldBe(HttpStatusCode.NotFound);
        problem.GetProperty("code").GetString().ShouldBe("board_unknown");
        problem.GetProperty("detail").GetString()!.ShouldContain("spaces, hosts, speakers, categories, series, hashtags");
    }

    /// <summary>A Space of a series that so many attended; its format is the source's first name, to tell tests apart.</summary>
    private static object[] Whole(Post post, string series, double minutes, int attended)
    {
        var id = $"{series}-{minutes}";
        var ended = post.Ended(id, minutes + 1, total: attended);
        var format = ended.Header.Source["https://".Length..].Split('.')[0];
        return [post.Started(id, minutes, [], new() { SeriesId = series, Format = format }), ended];
    }

    private static List<string> Changes(JsonElement page, params string[] fields) =>
        [.. page.GetProperty("entries").EnumerateArray().Select(
            entry => string.Join(' ', fields.Prepend("position").Prepend("id").Select(field => Text(entry.GetProperty(field)))))];

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "null" : value.ToString();
}
