using System.Net;
using System.Text.Json;
using static SpacesPlatform.Stats.Tests.Firsts.FirstLines;

namespace SpacesPlatform.Stats.Tests.Firsts;

/// <summary>GET /v1/firsts: of what, by its parameters.</summary>
public sealed class FirstParametersTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    /// <summary>The public launch, in minutes after noon of the tests' day.</summary>
    private static readonly double Launch = (new DateTimeOffset(2021, 5, 4, 0, 0, 0, TimeSpan.Zero) - Post.Noon).TotalMinutes;

    private static readonly (string Query, string Parameter)[] Refused =
    [
        ("", "role"),
        ("role=", "role"),
        ("role=listener", "role"),
        ("role=host&category=/a", "category"),
        ("role=host&era=never", "era"),
        ("role=host&metric=likes", "metric"),
        ("role=host&limit=1", "limit"),
        ("role=host&as_of=2999-01-01", "as_of"),
    ];

    [Fact]
    public async Task The_start_of_the_Space_says_which_era_a_first_belongs_to()
    {
        var post = new Post("https://era.example");
        await stats.ApplyAsync(
            post.Account("era-a", null, null, "era"),
            post.Started("era-before", Launch - 10, ["era-a"]),
            post.Started("era-since", Launch, ["era-a"]),
            post.Joined("era-since", Launch - 30, "era-a"));
        await using var app = new StatsApp(stats);
        Task<JsonElement> Read(string query) => app.ReadAsync($"/v1/firsts?category=era&{query}");

        Space(await Read("role=host")).ShouldBe("era-before");
        Space(await Read("role=host&era=before-launch")).ShouldBe("era-before");
        Space(await Read("role=host&era=since-launch")).ShouldBe("era-since");
        Line(await Read("role=speaker&era=since-launch")).ShouldBe("era-a in era-since at 23:30:00");
        var none = await Read("role=speaker&era=before-launch");
        new[] { "account", "space", "at" }.ShouldAllBe(name => none.GetProperty(name).ValueKind == JsonValueKind.Null);

        var since = await app.ShouldResolveAsync(await Read("role=host&era=since-launch"));
        since.Texts("evidence").ShouldBe(["/v1/spaces/era-since", "/v1/hosts/era-a"], "nothing of the era can be earlier than its beginning");
    }

    [Fact]
    public async Task Without_a_category_every_one_that_accounts_have_and_its_ancestors_are_listed()
    {
        var own = await StatsFixture.CreateAsync();
        await using var disposed = own;
        var post = new Post();
        await own.ApplyAsync(
            post.Account("boys", null, null, "kculture/kpop/boy-group", "kculture"),
            post.Account("girls", null, null, "kculture/kpop/girl-group"),
            post.Account("film", null, null, "kculture/kmovie"),
            post.Account("silent", null, null, "gaming"),
            post.Started("1", 0, ["film"]),
            post.Started("2", 10, ["girls"]),
            post.Started("3", 20, ["boys"]));
        await using var app = new StatsApp(own);
        string[] expected =
        [
            "kculture: film in 1 at 12:00:00",
            "kculture/kmovie: film in 1 at 12:00:00",
            "kculture/kpop: girls in 2 at 12:10:00",
            "kculture/kpop/boy-group: boys in 3 at 12:20:00",
            "kculture/kpop/girl-group: girls in 2 at 12:10:00",
        ];
        var answer = await app.ShouldResolveAsync(await app.ReadAsync("/v1/firsts?role=host&era=since-launch"));
        answer.Text("role").ShouldBe("host");
        answer.Text("era").ShouldBe("since-launch");
        answer.List("firsts").ConvertAll(first => $"{first.Text("category")}: {Line(first)}").ShouldBe(expected);
        foreach (var (first, link) in answer.List("firsts").Zip(answer.Texts("evidence")))
        {
            (await app.ReadAsync(link)).GetRawText().ShouldBe(first.GetRawText(), "the list says what each category's own answer says");
        }

        (await app.ReadAsync("/v1/firsts?role=speaker")).List("firsts").ShouldBeEmpty();
        var asOf = await own.NowAsync();
        var past = await app.ShouldResolveAsync(await app.ReadAsync($"/v1/firsts?role=host&as_of={asOf}"));
        past.List("firsts").ConvertAll(first => $"{first.Text("category")}: {Line(first)}").ShouldBe(expected);
    }

    [Fact]
    public async Task As_of_a_past_moment_Spaces_and_accounts_are_those_of_then()
    {
        var post = new Post("https://past.example");
        await stats.ApplyAsync(
            post.Account("past-a", "before", null, "past"),
            post.Account("past-b", null, null),
            post.Started("past-1", 10, ["past-a"], new() { Title = "Then" }),
            post.Started("past-0", 0, ["past-b"]));
        var asOf = await stats.NowAsync();
        var update = post.Account("past-a", "after", null, "elsewhere");
        await stats.ApplyAsync(
            update with { Header = update.Header with { OccurredAt = Post.At(1) } },
            post.Started("past-9", 5, ["past-a"]));
        await using var app = new StatsApp(stats);
        Space(await app.ReadAsync("/v1/firsts?role=host&category=elsewhere")).ShouldBe("past-9");
        (await app.ReadAsync("/v1/firsts?role=host&category=past")).GetProperty("account").ValueKind.ShouldBe(JsonValueKind.Null);

        var answer = await app.ShouldResolveAsync(await app.ReadAsync($"/v1/firsts?role=host&category=past&as_of={asOf}"));
        Line(answer).ShouldBe("past-a in past-1 at 12:10:00");
        answer.GetProperty("account").Text("handle").ShouldBe("before");
        answer.GetProperty("space").Text("title").ShouldBe("Then");
        (await app.ReadAsync(answer.Texts("evidence")[0])).GetRawText().ShouldBe(answer.GetRawText());
        await NobodyBeforeAsync(app, answer);
        (await app.ReadAsync($"/v1/firsts?role=host&category=elsewhere&as_of={asOf}")).GetProperty("at").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_unchanged_answer_is_304_until_an_event_changes_it()
    {
        const string Path = "/v1/firsts?role=host&category=cached";
        var post = new Post("https://cached.example");
        await stats.ApplyAsync(post.Account("cached-a", null, null, "cached"));
        await using var app = new StatsApp(stats);
        using var response = await app.SendAsync(Path);
        var tag = response.Headers.ETag!.ToString();
        (await app.AskAgainAsync(Path, tag)).ShouldBe(HttpStatusCode.NotModified);
        await stats.ApplyAsync(post.Started("cached-1", 0, ["cached-a"]));
        (await app.AskAgainAsync(Path, tag)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_not_understood_is_refused()
    {
        await using var app = new StatsApp(stats);
        foreach (var (query, parameter) in Refused)
        {
            await app.ShouldFaultAsync($"/v1/firsts?{query}", parameter);
        }
    }
}
