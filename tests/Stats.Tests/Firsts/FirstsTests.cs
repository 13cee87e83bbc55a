using static SpacesPlatform.Stats.Tests.Firsts.FirstLines;

namespace SpacesPlatform.Stats.Tests.Firsts;

/// <summary>GET /v1/firsts: what a first is, and what it tells.</summary>
public sealed class FirstsTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
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
}
