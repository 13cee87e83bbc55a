using System.Text.Json;
using static SpacesPlatform.Stats.Tests.Shares.ShareLines;

namespace SpacesPlatform.Stats.Tests.Shares;

/// <summary>GET /v1/shares: what a share is, and how it is said.</summary>
public sealed class SharesTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task A_share_is_told_with_its_entries_a_sentence_and_proof()
    {
        await stats.ApplyAsync(
            "told",
            ("told-1", 400, ["told", "kculture/kpop/boy-group"]),
            ("told-2", 300, ["told", "gaming"]),
            ("told-3", 200, ["told", "kculture/kpop"]),
            ("told-4", 100, ["told", "kculture/kpop-dance"]));
        await using var app = new StatsApp(stats);
        var answer = await app.ShouldResolveAsync(await app.ReadAsync("/v1/shares?top=3&category=kculture/kpop&within=told"));
        answer.Text("sentence").ShouldBe("2 of the top 3 most listened-to told Spaces are K-pop Spaces, with 66.6% of the peak listeners of all 3.");
        Line(answer).ShouldBe("k=2 n=3 share=0.6666666666666666 volume_share=0.6666666666666666 tie=False");
        answer.List("entries").ConvertAll(entry => $"{entry.Text("id")} {entry.GetProperty("counts")}").ShouldBe(["told-1 True", "told-2 False", "told-3 True"]);
        answer.GetProperty("board").Text("category").ShouldBe("told");
        answer.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["board", "revision", "top", "category", "within", "k", "n", "share", "volume_share", "tie_at_boundary", "sentence", "entries", "evidence"]);
        answer.Texts("evidence").ShouldBe(
        [
            "/v1/leaderboards/spaces?metric=peak_listeners&category=told&limit=3",
            .. answer.List("entries").Select(entry => entry.Text("self")!),
        ]);
        var board = await app.ReadAsync(answer.Texts("evidence")[0]);
        foreach (var (entry, proof) in answer.List("entries").Zip(board.List("entries")))
        {
            proof.EnumerateObject().ShouldAllBe(property => entry.GetProperty(property.Name).GetRawText() == property.Value.GetRawText());
            (await app.ReadAsync(entry.Text("self")!)).GetProperty("entry").GetRawText().ShouldBe(proof.GetRawText());
        }
    }

    [Fact]
    public async Task A_tie_that_crosses_the_boundary_is_said()
    {
        await stats.ApplyAsync("tied", ("tied-1", 30, ["tied/a"]), ("tied-2", 20, ["tied/a"]), ("tied-3", 20, ["tied/b"]));
        await using var app = new StatsApp(stats);
        var answer = await app.ReadAsync("/v1/shares?top=2&category=tied/a&within=tied");
        Line(answer).ShouldBe("k=2 n=2 share=1 volume_share=1 tie=True");
        answer.Text("sentence").ShouldBe(
            "2 of the top 2 most listened-to tied Spaces are tied/a Spaces. "
            + "A tie crosses the boundary: number 3 has the same value as number 2 and is not counted.");
        Line(await app.ReadAsync("/v1/shares?top=1&category=tied/a&within=tied")).ShouldEndWith("tie=False");
        Line(await app.ReadAsync("/v1/shares?top=3&category=tied/a&within=tied")).ShouldEndWith("tie=False");
    }

    [Fact]
    public async Task None_one_and_all_are_right_English()
    {
        await stats.ApplyAsync("few", ("few-1", 30, ["few/indie"]), ("few-2", 0, ["few"]), ("few-3", 0, ["few"]));
        await using var app = new StatsApp(stats);
        async Task<string> SayAsync(string query)
        {
            var answer = await app.ReadAsync($"/v1/shares?{query}");
            var (k, n) = (answer.GetProperty("k").GetInt32(), answer.GetProperty("n").GetInt32());
            answer.Text("sentence")!.ShouldStartWith($"{k} of the top {n} ");
            return $"{answer.Text("sentence")} {Line(answer)}";
        }

        (await SayAsync("category=few&within=none-of-it")).ShouldBe(
            "0 of the top 0 most listened-to none-of-it Spaces are few Spaces. The board has no entries. "
            + "k=0 n=0 share=null volume_share=null tie=False");
        (await SayAsync("category=gaming&within=few/indie")).ShouldBe(
            "0 of the top 1 most listened-to few/indie Spaces are gaming Spaces. The board has no more than 1 entry. "
            + "k=0 n=1 share=0 volume_share=0 tie=False");
        (await SayAsync("category=few&within=few/indie&top=1")).ShouldBe(
            "1 of the top 1 most listened-to few/indie Spaces is a few Space. k=1 n=1 share=1 volume_share=1 tie=False");
        (await SayAsync("category=few/indie&within=few&top=3")).ShouldBe(
            "1 of the top 3 most listened-to few Spaces is a few/indie Space, with 100% of the peak listeners of all 3. "
            + "k=1 n=3 share=0.3333333333333333 volume_share=1 tie=False");
        (await SayAsync("category=few&within=few&top=4")).ShouldBe(
            "3 of the top 3 most listened-to few Spaces are few Spaces. The board has no more than 3 entries. "
            + "k=3 n=3 share=1 volume_share=1 tie=False");
        (await SayAsync("category=few/indie&within=few&top=2&metric=likes")).ShouldStartWith("0 of the top 0 most liked few Spaces are few/indie Spaces.");
    }

    [Fact]
    public async Task A_board_without_volume_has_no_volume_share()
    {
        await stats.ApplyAsync("silent", ("silent-1", 0, ["silent/a"]), ("silent-2", 0, ["silent"]));
        await using var app = new StatsApp(stats);
        var answer = await app.ReadAsync("/v1/shares?top=2&category=silent/a&within=silent");
        Line(answer).ShouldBe("k=1 n=2 share=0.5 volume_share=null tie=False");
        answer.Text("sentence").ShouldBe("1 of the top 2 most listened-to silent Spaces is a silent/a Space.");
    }

    [Fact]
    public async Task A_late_event_and_a_retraction_change_it_and_a_past_moment_keeps_it()
    {
        var post = new Post("https://late.example");
        await stats.ApplyAsync(
            post.Started("late-1", 0, [], Claims.Of("late/a")), post.Sampled("late-1", (0, 10)),
            post.Started("late-2", 1, [], Claims.Of("late/b")), post.Sampled("late-2", (1, 20)));
        var asOf = await stats.NowAsync();
        var late = post.Sampled("late-1", (2, 30));
        await stats.ApplyAsync(late);
        await using var app = new StatsApp(stats);
        Task<JsonElement> ReadAsync(string more = "") => app.ReadAsync($"/v1/shares?top=1&category=late/a&within=late{more}");

        Line(await ReadAsync()).ShouldStartWith("k=1 n=1 ");
        var past = await app.ShouldResolveAsync(await ReadAsync($"&as_of={asOf}"));
        Line(past).ShouldStartWith("k=0 n=1 ");
        past.Text("sentence")!.ShouldContain(" as of ");
        past.Texts("evidence").ShouldAllBe(link => link.Contains("as_of="));
        await stats.ApplyAsync(post.Retracted(late.Samples[0].Id));
        Line(await ReadAsync()).ShouldStartWith("k=0 n=1 ");
    }
}
