using System.Net;
using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests.Shares;

/// <summary>GET /v1/shares.</summary>
public sealed class SharesTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    private static readonly (string Query, string Parameter)[] Refused =
    [
        ("", "category"),
        ("category=", "category"),
        ("category=a//b", "category"),
        ("category=a&within=/b", "within"),
        ("category=a&top=0", "top"),
        ("category=a&top=101", "top"),
        ("category=a&limit=5", "limit"),
        ("category=a&cursor=x", "cursor"),
        ("category=a&subject=series", "subject"),
        ("category=a&metric=attendances", "metric"),
        ("category=a&subject=hosts&metric=growth&window=last-7d", "metric"),
        ("category=a&window=ever", "window"),
        ("category=a&as_of=2999-01-01", "as_of"),
    ];

    [Fact]
    public async Task A_share_is_told_with_its_entries_a_sentence_and_proof()
    {
        await ApplyAsync("told", ("told-1", 400, ["told", "kculture/kpop/boy-group"]), ("told-2", 300, ["told", "gaming"]), ("told-3", 200, ["told", "kculture/kpop"]), ("told-4", 100, ["told", "kculture/kpop-dance"]));
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
        await ApplyAsync("tied", ("tied-1", 30, ["tied/a"]), ("tied-2", 20, ["tied/a"]), ("tied-3", 20, ["tied/b"]));
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
        await ApplyAsync("few", ("few-1", 30, ["few/indie"]), ("few-2", 0, ["few"]), ("few-3", 0, ["few"]));
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
        await ApplyAsync("silent", ("silent-1", 0, ["silent/a"]), ("silent-2", 0, ["silent"]));
        await using var app = new StatsApp(stats);
        var answer = await app.ReadAsync("/v1/shares?top=2&category=silent/a&within=silent");
        Line(answer).ShouldBe("k=1 n=2 share=0.5 volume_share=null tie=False");
        answer.Text("sentence").ShouldBe("1 of the top 2 most listened-to silent Spaces is a silent/a Space.");
    }

    [Fact]
    public async Task All_that_narrows_the_board_narrows_the_share_and_is_said()
    {
        var post = new Post("https://narrow.example");
        SpaceDescription Narrow(string category) => new()
        {
            Categories = ["narrow", category],
            SeriesId = "kcon",
            Lang = "ko",
            Format = "talk-show",
            Hashtags = ["kpop"],
        };
        await stats.ApplyAsync(
            post.Started("narrow-1", 0, [], Narrow("kculture/kpop")), post.Sampled("narrow-1", (0, 10)), post.Ended("narrow-1", 5),
            post.Started("narrow-2", 1, [], Narrow("gaming")), post.Sampled("narrow-2", (1, 30)), post.Ended("narrow-2", 6),
            post.Started("narrow-3", 2, [], Claims.Of("narrow")), post.Sampled("narrow-3", (2, 900)), post.Ended("narrow-3", 7));
        await using var app = new StatsApp(stats);
        var answer = await app.ShouldResolveAsync(await app.ReadAsync(
            "/v1/shares?category=kculture/kpop&within=narrow&series=kcon&lang=ko&format=talk-show&hashtag=kpop&min_coverage=0.5"
            + "&from=2021-06-09&to=2021-06-10&metric=listener_seconds&top=2"));
        answer.Text("sentence").ShouldBe(
            "1 of the top 2 longest listened-to narrow Spaces of the series 'kcon' in the language 'ko' of the format 'talk-show' tagged #kpop "
            + "with a coverage of at least 50% on 9 June 2021 is a K-pop Space, with 25% of the listening time of all 2.");
        answer.Texts("evidence")[0].ShouldBe(
            "/v1/leaderboards/spaces?metric=listener_seconds&from=2021-06-09T00%3A00%3A00Z&to=2021-06-10T00%3A00%3A00Z&category=narrow"
            + "&lang=ko&series=kcon&hashtag=kpop&format=talk-show&min_coverage=0.5&limit=2");
        (await app.ReadAsync("/v1/shares?category=kculture/kpop&within=narrow&window=today&tz=Asia/Seoul")).Text("sentence")!.ShouldStartWith(
            "1 of the top 3 most listened-to narrow Spaces from 8 June 2021 15:00 UTC until 9 June 2021 15:00 UTC is a K-pop Space");
        (await app.ReadAsync("/v1/shares?category=kculture/kpop&within=narrow&era=since-launch")).Text("sentence")!.ShouldStartWith(
            "1 of the top 3 most listened-to narrow Spaces since 4 May 2021 is a K-pop Space, with 1% of the peak listeners of all 3.");
        (await app.ReadAsync("/v1/shares?category=gaming&within=narrow&era=before-launch")).Text("sentence")!.ShouldStartWith(
            "0 of the top 0 most listened-to narrow Spaces before 4 May 2021 are gaming Spaces.");
    }

    [Fact]
    public async Task Involvement_says_whose_categories_count_on_both_sides()
    {
        var post = new Post("https://involved.example");
        await stats.ApplyAsync(
            post.Account("involved-host", null, null, "involved/a"),
            post.Account("involved-speaker", null, null, "involved/b"),
            post.Started("involved-1", 0, ["involved-host"], Claims.Of("involved/c")),
            post.Sampled("involved-1", (1, 20)),
            post.Joined("involved-1", 1, "involved-speaker"),
            post.Started("involved-2", 2, ["involved-host"]),
            post.Sampled("involved-2", (3, 10)));
        await using var app = new StatsApp(stats);
        (await SentenceAsync("category=involved/a&within=involved&involvement=host")).ShouldStartWith(
            "2 of the top 2 most listened-to Spaces with an involved host are Spaces with an involved/a host.");
        (await SentenceAsync("category=involved/b&within=involved&involvement=host")).ShouldStartWith("0 of the top 2 ");
        (await SentenceAsync("category=involved/b&within=involved&involvement=speaker")).ShouldStartWith(
            "1 of the top 1 most listened-to Spaces with an involved speaker is a Space with an involved/b speaker.");
        (await SentenceAsync("category=involved/c&within=involved")).ShouldStartWith(
            "1 of the top 2 most listened-to involved Spaces is an involved/c Space, with 66.6% ");

        async Task<string> SentenceAsync(string query) => (await app.ReadAsync($"/v1/shares?{query}")).Text("sentence")!;
    }

    [Theory]
    [InlineData("hosts")]
    [InlineData("speakers")]
    public async Task Hosts_and_speakers_count_by_their_own_categories(string subject)
    {
        var category = $"acc-{subject}";
        var post = new Post($"https://{subject}.example");
        await stats.ApplyAsync(
            post.Account(subject + "-a", "a", null, $"{category}/kpop"),
            post.Account(subject + "-b", "b", null, "gaming"),
            post.Started(subject + "-1", 0, [subject + "-a"], Claims.Of(category)),
            post.Sampled(subject + "-1", (1, 20)),
            post.Joined(subject + "-1", 1, subject + "-a"),
            post.Started(subject + "-2", 2, [subject + "-b"], Claims.Of(category + "/kpop")),
            post.Sampled(subject + "-2", (3, 60)),
            post.Joined(subject + "-2", 3, subject + "-b"));
        await using var app = new StatsApp(stats);
        var answer = await app.ShouldResolveAsync(await app.ReadAsync($"/v1/shares?top=2&subject={subject}&category={category}/kpop&within={category}"));
        answer.Text("sentence").ShouldBe(
            $"1 of the top 2 most listened-to {subject} of {category} Spaces is an {category}/kpop {subject[..^1]}, with 25% of the peak listeners of all 2.");
        answer.List("entries").ConvertAll(entry => $"{entry.Text("handle")} {entry.GetProperty("counts")}").ShouldBe(["b False", "a True"]);
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

    [Fact]
    public async Task An_unchanged_answer_is_304_until_an_event_changes_it()
    {
        const string Path = "/v1/shares?category=cached";
        await ApplyAsync("cached", ("cached-1", 1, ["cached"]));
        await using var app = new StatsApp(stats);
        using var response = await app.SendAsync(Path);
        var tag = response.Headers.ETag!.ToString();
        (await app.AskAgainAsync(Path, tag)).ShouldBe(HttpStatusCode.NotModified);
        await ApplyAsync("cached-more", ("cached-2", 1, ["cached"]));
        (await app.AskAgainAsync(Path, tag)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_not_understood_is_refused()
    {
        await using var app = new StatsApp(stats);
        foreach (var (query, parameter) in Refused)
        {
            await app.ShouldFaultAsync($"/v1/shares?{query}", parameter);
        }
    }

    /// <summary>Spaces with one sample each, one a minute.</summary>
    private Task ApplyAsync(string test, params (string Id, int Listeners, string[] Categories)[] spaces)
    {
        var post = new Post($"https://{test}.example");
        return stats.ApplyAsync(spaces.SelectMany((space, minute) => new object[]
        {
            post.Started(space.Id, minute, [], new() { Categories = space.Categories }),
            post.Sampled(space.Id, (minute, space.Listeners)),
        }));
    }

    private static string Line(JsonElement answer)
    {
        string Number(string name) => answer.GetProperty(name).GetRawText();
        return $"k={Number("k")} n={Number("n")} share={Number("share")} volume_share={Number("volume_share")} "
            + $"tie={answer.GetProperty("tie_at_boundary").GetBoolean()}";
    }
}
