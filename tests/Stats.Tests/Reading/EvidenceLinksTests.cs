using System.Text.Json;

namespace SpacesPlatform.Stats.Tests.Reading;

/// <summary>What a link leads to says the numbers that it stands beside.</summary>
public sealed class EvidenceLinksTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Theory]
    [InlineData("/v1/shares?category=gaming&window=today&era=before-launch")]
    [InlineData("/v1/shares?category=gaming&from=2021-01-01&to=2021-02-01&era=since-launch")]
    [InlineData("/v1/shares?category=gaming&subject=hosts&window=this-month&era=before-launch")]
    [InlineData("/v1/pairings?window=last-7d&era=before-launch")]
    [InlineData("/v1/pairings?to=2021-01-01&era=since-launch")]
    [InlineData("/v1/leaderboards/hosts/diff?as_of=2021-06-09&from=2021-01-01&to=2021-02-01&era=since-launch")]
    [InlineData("/v1/leaderboards/series/diff?as_of=2021-06-09&metric=growth&from=2021-06-01&to=2021-06-09&era=before-launch")]
    public async Task Evidence_of_an_era_that_the_window_does_not_reach_leads_to_an_empty_board(string path)
    {
        await using var app = new StatsApp(stats);
        var answer = await app.ShouldResolveAsync(await app.ReadAsync(path));
        foreach (var link in answer.Texts("evidence"))
        {
            (await app.ReadAsync(link)).GetProperty("total").GetInt32().ShouldBe(0, link);
        }
    }

    [Theory]
    [InlineData("window=today&era=before-launch")]
    [InlineData("window=this-month&era=before-launch")]
    [InlineData("from=2021-01-01&to=2021-02-01&era=since-launch")]
    [InlineData("from=2021-05-05&era=before-launch")]
    [InlineData("to=2021-05-03&era=since-launch")]
    public async Task A_board_is_never_shown_to_end_before_it_begins(string window)
    {
        await using var app = new StatsApp(stats);
        var page = await app.ReadAsync($"/v1/leaderboards/hosts?{window}");
        var (from, to) = (page.GetProperty("board").Text("from"), page.GetProperty("board").Text("to"));
        from.ShouldBe(to, "nothing is in it");
        page.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("subject=hosts&window=this-month", "31 of May, one more than June has")]
    [InlineData("subject=speakers&window=this-month&tz=Asia/Seoul", "31 of May, one more than June has")]
    [InlineData("subject=hosts&window=this-year", "366 of 2020, one more than 2021 has")]
    [InlineData("subject=hosts&from=2021-05-20&to=2021-06-20&era=since-launch", "what the era leaves of the days before")]
    [InlineData("subject=hosts&from=2021-06-01&to=2021-06-20&compare_from=2021-05-01", "what is named")]
    public async Task Changes_in_a_share_are_those_that_the_link_shows(string query, string because)
    {
        await ApplyAsync("shared", (2020, 1, 1), (2021, 4, 25), (2021, 5, 1), (2021, 5, 12), (2021, 6, 1));
        await using var app = new StatsApp(stats);
        var answer = await app.ReadAsync($"/v1/shares?category=shared&within=shared&metric=spaces&{query}");
        foreach (var entry in answer.List("entries"))
        {
            entry.GetProperty("delta_value").ValueKind.ShouldBe(JsonValueKind.Number);
            ShouldTellTheSame(entry, (await app.ReadAsync(entry.Text("self")!)).GetProperty("entry"), because);
        }

        answer.List("entries").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("this-month")]
    [InlineData("last-month")]
    [InlineData("this-year")]
    [InlineData("this-week")]
    [InlineData("last-30d")]
    public async Task Growth_in_a_diff_is_what_its_links_show(string window)
    {
        var category = $"grown-{window}";
        var now = TimeProvider.System.GetUtcNow();
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(window == "last-month" ? -1 : 0);
        List<DateTimeOffset> starts =
            [now.AddHours(-1), now.AddDays(-8), now.AddDays(-35), month, month.AddMonths(-1), month.AddMonths(-1).AddMinutes(-1)];
        var post = new Post($"https://{category}.example");
        await stats.ApplyAsync(starts.Select((start, number) => Started(post, $"{category}-{number}", start)));
        var then = await stats.NowAsync();
        await stats.ApplyAsync(
            starts.Append(now.AddMinutes(-2)).Select((start, number) => Started(post, $"{category}-more-{number}", start)));
        await using var app = new StatsApp(stats);
        var diff = await app.ReadAsync($"/v1/leaderboards/hosts/diff?metric=growth&of=spaces&window={window}&category={category}&as_of={then}");
        foreach (var (side, board) in new[] { "before", "after" }.Zip(diff.Texts("evidence")))
        {
            var boardEntries = (await app.ReadAsync(board)).List("entries");
            var sides = diff.List("changes").ConvertAll(change => change.GetProperty(side));
            foreach (var told in sides.Where(told => told.ValueKind == JsonValueKind.Object))
            {
                ShouldTellTheSame(told, (await app.ReadAsync(told.Text("self")!)).GetProperty("entry"), window);
                ShouldTellTheSame(told, boardEntries.Single(entry => entry.Text("id") == told.Text("id")), window);
            }
        }

        Contracts.V1.SpaceStarted Started(Post from, string id, DateTimeOffset start) =>
            from.Started(id, (start - Post.Noon).TotalMinutes, ["grown-host"], Claims.Of(category));
    }

    [Theory]
    [InlineData("spaces?from=2021-06-01&to=2021-06-02&compare_from=2021-05-01")]
    [InlineData("hosts?compare_from=2021-05-01")]
    [InlineData("hosts?window=this-month&compare_from=2021-05-01")]
    [InlineData("hosts?from=2021-06-01&compare_from=2021-05-01")]
    [InlineData("hosts?from=2021-06-01&to=2021-06-02&compare_from=2021-06-01")]
    [InlineData("hosts?from=2021-06-01&to=2021-06-02&compare_from=soon")]
    public async Task A_window_to_compare_with_needs_a_window_that_is_compared(string board)
    {
        await using var app = new StatsApp(stats);
        await app.ShouldFaultAsync($"/v1/leaderboards/{board}", "compare_from");
    }

    private static void ShouldTellTheSame(JsonElement told, JsonElement linked, string because)
    {
        foreach (var field in linked.EnumerateObject())
        {
            told.GetProperty(field.Name).GetRawText().ShouldBe(field.Value.GetRawText(), $"{field.Name}: {because}");
        }
    }

    /// <summary>A Space a day, of one host who speaks, noon by noon.</summary>
    private Task ApplyAsync(string category, params (int Year, int Month, int Day)[] days)
    {
        var post = new Post($"https://{category}.example");
        return stats.ApplyAsync(days.SelectMany((day, number) =>
        {
            var minutes = (new DateTimeOffset(day.Year, day.Month, day.Day, 0, 30, 0, TimeSpan.Zero) - Post.Noon).TotalMinutes;
            var id = $"{category}-{number}";
            return new object[] { post.Started(id, minutes, ["shared-host"], Claims.Of(category)), post.Joined(id, minutes, "shared-host") };
        }));
    }
}
