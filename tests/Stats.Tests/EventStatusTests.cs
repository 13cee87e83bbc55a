using System.Net;
using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/events.</summary>
public sealed class EventStatusTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task An_applied_event_is_told_in_full_by_either_path()
    {
        const string Source = "https://told.example/?a=b&c";
        var started = new Post(Source).Started("told", 0, []);
        await stats.ApplyAsync(started);
        await using var app = new StatsApp(stats);
        var status = await app.ReadAsync($"/v1/events?source={Uri.EscapeDataString(Source)}&id=event-1");
        var appliedAt = status.GetProperty("applied_at").GetDateTimeOffset();
        appliedAt.ShouldBe(started.Header.ReceivedAt, TimeSpan.FromMinutes(1));
        var received = started.Header.ReceivedAt.UtcDateTime;
        status.ShouldBeJson(
            $$"""
            {
              "source": "{{Source}}", "id": "event-1", "type": "com.spacesplatform.space.started.v1", "subject": "told",
              "status": "applied", "reason": null, "duplicates": 0, "conflicts": 0, "conflict_details": [],
              "occurred_at": "2021-06-09T12:00:00Z", "received_at": "{{received:yyyy-MM-dd'T'HH:mm:ss.FFF'Z'}}",
              "applied_at": "{{appliedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.FFF'Z'}}",
              "revision": {{await RevisionAsync()}}, "trace_id": "0af7651916cd43dd8448eb211c80319c"
            }
            """);
        (await app.ReadAsync($"/v1/events/event-1?source={Uri.EscapeDataString(Source)}")).GetRawText().ShouldBe(status.GetRawText());
    }

    [Fact]
    public async Task Duplicates_and_conflicts_are_counted_and_conflicts_name_their_fields()
    {
        var post = new Post("https://twice.example");
        var first = post.Started("twice", 0, ["a"], new() { Title = "One" });
        var other = first with { Description = new() { Title = "Two" } };
        await stats.ApplyAsync(first);
        await stats.ApplyAsync(first);
        await stats.ApplyAsync(first, other);
        await stats.ApplyAsync(other with { StartedAt = Post.At(1) });
        await using var app = new StatsApp(stats);
        var status = await app.ReadAsync("/v1/events/event-1?source=https://twice.example");
        status.GetProperty("status").GetString().ShouldBe("applied");
        status.GetProperty("duplicates").GetInt32().ShouldBe(2);
        status.GetProperty("conflicts").GetInt32().ShouldBe(2);
        var details = status.GetProperty("conflict_details").EnumerateArray().ToList();
        details.Select(detail => string.Join(' ', detail.GetProperty("fields").EnumerateArray().Select(field => field.GetString())))
            .ShouldBe(["data.started_at data.title", "data.title"], "the newest comes first");
        details[0].GetProperty("at").GetDateTimeOffset().ShouldBeGreaterThanOrEqualTo(details[1].GetProperty("at").GetDateTimeOffset());
        details[0].EnumerateObject().Select(property => property.Name).ShouldBe(["at", "fields"], "values are never shown");
    }

    [Fact]
    public async Task The_20_newest_conflicts_are_told()
    {
        var post = new Post("https://contradicting.example");
        var first = post.Started("contradicted", 0, []);
        await stats.ApplyAsync(first);
        await stats.ApplyAsync(Enumerable.Range(1, 25).Select(i => first with { StartedAt = Post.At(i) }));
        await using var app = new StatsApp(stats);
        var status = await app.ReadAsync("/v1/events/event-1?source=https://contradicting.example");
        status.GetProperty("conflicts").GetInt32().ShouldBe(25);
        status.GetProperty("conflict_details").GetArrayLength().ShouldBe(20);
    }

    [Fact]
    public async Task A_retracted_event_says_so_whichever_came_first_and_its_retraction_is_applied()
    {
        var post = new Post("https://retracting.example");
        var sampled = post.Sampled("retracted", (0, 5));
        await stats.ApplyAsync(sampled);
        await stats.ApplyAsync(post.Retracted("event-1"));
        await stats.ApplyAsync(post.Retracted("event-4"));
        await using var app = new StatsApp(stats);
        (await UnknownAsync(app, "https://retracting.example", "event-4")).ShouldBeTrue("only a retraction has named it");

        await stats.ApplyAsync(post.Sampled("retracted", (1, 6)));
        var retracted = await app.ReadAsync("/v1/events/event-1?source=https://retracting.example");
        retracted.GetProperty("status").GetString().ShouldBe("retracted");
        retracted.GetProperty("type").GetString().ShouldBe("com.spacesplatform.space.listeners-sampled.v1");
        (await app.ReadAsync("/v1/events/event-4?source=https://retracting.example")).GetProperty("status").GetString().ShouldBe("retracted");
        var retraction = await app.ReadAsync("/v1/events/event-2?source=https://retracting.example");
        retraction.GetProperty("status").GetString().ShouldBe("applied");
        retraction.GetProperty("subject").ValueKind.ShouldBe(JsonValueKind.Null);
        retraction.GetProperty("type").GetString().ShouldBe("com.spacesplatform.event.retracted.v1");
    }

    [Fact]
    public async Task A_failed_event_says_why_and_the_rest_of_its_batch_is_applied()
    {
        var post = new Post("https://poison.example");
        await stats.ApplyOrFailAsync(
            post.Started("sound", 0, []),
            post.Started("poisoned", 1, [], new SpaceDescription { Title = "A \0 that Postgres can't hold" }));
        await using var app = new StatsApp(stats);
        (await app.ReadAsync("/v1/events/event-1?source=https://poison.example")).GetProperty("status").GetString().ShouldBe("applied");
        var failed = await app.ReadAsync("/v1/events/event-2?source=https://poison.example");
        failed.GetProperty("status").GetString().ShouldBe("failed");
        failed.GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace();
        failed.GetProperty("subject").GetString().ShouldBe("poisoned");
        failed.GetProperty("occurred_at").GetString().ShouldBe("2021-06-09T12:01:00Z");
        failed.GetProperty("trace_id").GetString().ShouldBe("0af7651916cd43dd8448eb211c80319c");
        failed.GetProperty("applied_at").ValueKind.ShouldBe(JsonValueKind.Null);
        failed.GetProperty("revision").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_event_that_has_not_come_is_404_and_worth_asking_again()
    {
        await using var app = new StatsApp(stats);
        (await UnknownAsync(app, "https://fan.example", "to-come")).ShouldBeTrue();
        using var response = await app.SendAsync("/v1/events/to-come?source=https://fan.example");
        response.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("/v1/events/event-1", "source")]
    [InlineData("/v1/events?source=a", "id")]
    [InlineData("/v1/events?id=a", "source")]
    [InlineData("/v1/events?id=a&source=", "source")]
    [InlineData("/v1/events?id=a&source=a&source=b", "source")]
    [InlineData("/v1/events?id=a&source=a%00", "source")]
    [InlineData("/v1/events?id=a&source=b&kind=c", "kind")]
    public async Task Half_an_identity_is_400(string path, string parameter)
    {
        await using var app = new StatsApp(stats);
        var (status, problem) = await app.AskAsync(path);
        status.ShouldBe(HttpStatusCode.BadRequest);
        var error = problem.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("parameter").GetString().ShouldBe(parameter);
    }

    private static async Task<bool> UnknownAsync(StatsApp app, string source, string id)
    {
        var (status, problem) = await app.AskAsync($"/v1/events?source={source}&id={id}");
        return status == HttpStatusCode.NotFound && problem.GetProperty("code").GetString() == "event_unknown";
    }

    private async Task<long> RevisionAsync()
    {
        await using var command = stats.DataSource.CreateCommand("SELECT max(revision) FROM spaces WHERE id = 'told'");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
