using System.Net;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests.Shares;

/// <summary>GET /v1/shares: of what, by its parameters.</summary>
public sealed class ShareParametersTests(StatsFixture stats) : IClassFixture<StatsFixture>
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
    public async Task An_unchanged_answer_is_304_until_an_event_changes_it()
    {
        const string Path = "/v1/shares?category=cached";
        await stats.ApplyAsync("cached", ("cached-1", 1, ["cached"]));
        await using var app = new StatsApp(stats);
        using var response = await app.SendAsync(Path);
        var tag = response.Headers.ETag!.ToString();
        (await app.AskAgainAsync(Path, tag)).ShouldBe(HttpStatusCode.NotModified);
        await stats.ApplyAsync("cached-more", ("cached-2", 1, ["cached"]));
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
}
