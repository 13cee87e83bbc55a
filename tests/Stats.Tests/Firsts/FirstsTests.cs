using System.Net;
using System.Text.Json;

namespace SpacesPlatform.Stats.Tests.Firsts;

/// <summary>GET /v1/firsts.</summary>
public sealed class FirstsTests(StatsFixture stats) : IClassFixture<StatsFixture>
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
    public async Task The_first_host_of_a_category_is_told_with_the_Space_and_proof()
    {
        var post = new Post("https://hosting.example");
        await stats.ApplyAsync(
            post.Account("hosting-nct", "NCTsmtown", "NCT", "hosting/kpop/boy-group"),
            post.Account("hosting-twice", "JYPETWICE", "TWICE", "hosting/kpop/girl-group"),
            post.Started("hosting-other", 0, ["hosting-nobody"], Claims.Of("hosting/kpop")),
            post.Started("hosting-2", 20, ["hosting-twice"]),
            post.Started("hosting-1", 10, ["hosting-nobody", "hosting-nct"], new() { Title = "First" }));
        await using var app = new StatsApp(stats);
        var answer = await app.ShouldResolveAsync(await app.ReadAsync("/v1/firsts?role=host&category=hosting/kpop"));
        answer.ShouldBeJson(
            """
            {
              "role": "host", "category": "hosting/kpop",
              "account": {"id": "hosting-nct", "handle": "NCTsmtown", "display_name": "NCT"},
              "space": {"id": "hosting-1", "title": "First", "hosts": [
                {"id": "hosting-nobody", "handle": null, "display_name": null}, {"id": "hosting-nct", "handle": "NCTsmtown", "display_name": "NCT"}]},
              "at": "2021-06-09T12:10:00Z",
              "evidence": [
                "/v1/spaces/hosting-1", "/v1/hosts/hosting-nct",
                "/v1/leaderboards/hosts?metric=spaces&to=2021-06-09T12%3A10%3A00Z&category=hosting%2Fkpop&involvement=host&limit=1"
              ]
            }
            """);
        await NobodyBeforeAsync(app, answer);
        var group = await app.ReadAsync("/v1/firsts?role=host&category=hosting/kpop/girl-group");
        Line(group).ShouldBe("hosting-twice in hosting-2 at 12:20:00");
        await NobodyBeforeAsync(app, group);
    }

    [Fact]
    public async Task The_first_speaker_joined_in_any_role_even_before_the_start()
    {
        var post = new Post("https://speaking.example");
        await stats.ApplyAsync(
            post.Account("speaking-dara", "krungy21", "Sandara Park", "speaking"),
            post.Account("speaking-host", null, null, "speaking"),
            post.Started("speaking-1", 0, ["speaking-host"]),
            post.Joined("speaking-1", 30, "speaking-dara"),
            post.Joined("speaking-1", 40, "speaking-dara"),
            post.Started("speaking-2", 60, []),
            post.Joined("speaking-2", 29, "speaking-dara") with { Role = Contracts.V1.SpeakerRole.CoHost });
        await using var app = new StatsApp(stats);
        var answer = await app.ShouldResolveAsync(await app.ReadAsync("/v1/firsts?role=speaker&category=speaking"));
        Line(answer).ShouldBe("speaking-dara in speaking-2 at 12:29:00", "whoever hosts has not joined");
        answer.Texts("evidence").ShouldBe(["/v1/spaces/speaking-2"]);
    }

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
    public async Task Of_one_time_the_first_by_account_and_then_by_Space_is_the_first()
    {
        var post = new Post("https://simultaneous.example");
        await stats.ApplyAsync(
            post.Account("s\uFF5E", null, null, "same"),
            post.Account("s\U0001F3A7", null, null, "same"),
            post.Started("same-1", 0, ["s\U0001F3A7"]),
            post.Started("same-2\U0001F3A7", 0, ["s\uFF5E"]),
            post.Started("same-2\uFF5E", 0, ["s\U0001F3A7", "s\uFF5E"]));
        await using var app = new StatsApp(stats);
        Line(await app.ReadAsync("/v1/firsts?role=host&category=same")).ShouldBe("s\uFF5E in same-2\uFF5E at 12:00:00");
    }

    [Fact]
    public async Task A_late_event_rewrites_the_first_and_its_retraction_brings_the_old_one_back()
    {
        var post = new Post("https://late.example");
        await stats.ApplyAsync(
            post.Account("late-a", null, null, "late"),
            post.Account("late-b", null, null, "late"),
            post.Started("late-1", 10, ["late-a"]));
        await using var app = new StatsApp(stats);
        Line(await app.ReadAsync("/v1/firsts?role=host&category=late")).ShouldBe("late-a in late-1 at 12:10:00");

        var late = post.Started("late-0", 5, ["late-b"]);
        await stats.ApplyAsync(late);
        Line(await app.ReadAsync("/v1/firsts?role=host&category=late")).ShouldBe("late-b in late-0 at 12:05:00");

        await stats.ApplyAsync(post.Retracted(late.Header.Id));
        Line(await app.ReadAsync("/v1/firsts?role=host&category=late")).ShouldBe("late-a in late-1 at 12:10:00");
    }

    [Fact]
    public async Task Nobody_yet_is_null_and_neither_scheduled_nor_canceled_Spaces_count()
    {
        var post = new Post("https://nobody.example");
        await stats.ApplyAsync(
            post.Account("nobody-a", null, null, "nobody"),
            post.Scheduled("nobody-1", 0, 10, "nobody-a"),
            post.Started("nobody-2", 0, ["nobody-a"]),
            post.Canceled("nobody-2", 1));
        await using var app = new StatsApp(stats);
        var answer = await app.ShouldResolveAsync(await app.ReadAsync("/v1/firsts?role=host&category=nobody"));
        answer.ShouldBeJson(
            """
            {
              "role": "host", "category": "nobody", "account": null, "space": null, "at": null,
              "evidence": ["/v1/leaderboards/hosts?metric=spaces&category=nobody&involvement=host&limit=1"]
            }
            """);
        await NobodyBeforeAsync(app, answer);
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

    /// <summary>The board in the evidence of a first host has no entries.</summary>
    private static async Task NobodyBeforeAsync(StatsApp app, JsonElement answer) =>
        (await app.ReadAsync(answer.Texts("evidence")[^1])).GetProperty("total").GetInt64().ShouldBe(0);

    private static string? Space(JsonElement answer) => answer.GetProperty("space").Text("id");

    private static string Line(JsonElement answer) =>
        $"{answer.GetProperty("account").Text("id")} in {Space(answer)} at {answer.GetProperty("at").GetDateTimeOffset():HH:mm:ss}";
}
