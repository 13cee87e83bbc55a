using System.Text;
using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Tests.Posting;

public sealed class EventPosterTests
{
    private static readonly PostingOptions Quick = new()
    {
        ShortestPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(20),
        AppliedWithin = TimeSpan.FromSeconds(5),
    };

    private readonly CancellationTokenSource bound = new(TimeSpan.FromSeconds(30));
    private readonly RecordedProgress progress = new();

    [Fact]
    public async Task Batches_arrive_in_order_and_none_is_too_large()
    {
        await using var platform = await FakePlatform.StartAsync();

        var summary = await PostAsync(platform, Quick, Events(1_203));

        platform.Requests.Select(ids => ids.Length).ShouldBe([500, 500, 203]);
        platform.Requests.SelectMany(ids => ids).ShouldBe(Events(1_203).Select(happening => happening.Id));
        platform.MediaTypes.ShouldAllBe(type => type!.StartsWith("application/cloudevents-batch+json", StringComparison.Ordinal));
        summary.Complete.ShouldBeTrue();
        summary.Totals.ShouldBe(new PostingTotals(1_203, 0, 3, 0));
        summary.Latency.Count.ShouldBe(3);
        progress.Totals.Last().Accepted.ShouldBe(1_203);
    }

    [Fact]
    public async Task A_batch_stays_below_its_limit_of_bytes()
    {
        await using var platform = await FakePlatform.StartAsync();

        await PostAsync(platform, Quick with { BatchBytes = 1_000 }, Events(100));

        platform.Requests.Count.ShouldBeGreaterThan(1);
        platform.Requests.ShouldAllBe(ids => Events(100).Where(happening => ids.Contains(happening.Id)).Sum(happening => happening.Json.Length) <= 1_000);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(500)]
    public async Task What_was_not_taken_is_posted_again_with_the_same_ids(int status)
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenStatus(status, "0").ThenBreak().ThenStatus(status);

        var summary = await PostAsync(platform, Quick, Events(3));

        platform.Requests.Count.ShouldBe(4);
        platform.Requests.ShouldAllBe(ids => ids.SequenceEqual(new[] { "e0", "e1", "e2" }));
        summary.Totals.ShouldBe(new PostingTotals(3, 0, 4, 3));
        summary.Complete.ShouldBeTrue();
        progress.Notes.ShouldContain(note => note.Contains($"answered {status}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_event_is_reported_with_index_id_and_reason()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.Then((context, ids) => Answer(context, 202, $$"""{"accepted":{{ids.Length}}}"""));
        platform.ThenBody(207, """
            {"accepted":1,"refused":1,"items":[
              {"index":0,"id":"e2","status":"accepted"},
              {"index":1,"id":"e3","status":"refused","retryable":false,
               "problem":{"title":"Invalid","detail":"The event is invalid.","code":"event_invalid","errors":[{"pointer":"/data/count","detail":"must not be negative"}]}}]}
            """);

        var summary = await PostAsync(platform, Quick with { BatchSize = 2 }, Events(4));

        summary.Complete.ShouldBeFalse();
        summary.Totals.ShouldBe(new PostingTotals(3, 1, 2, 0));
        summary.Refused.ShouldBe([new RefusedEvent(3, "e3", "The event is invalid. (/data/count must not be negative)")]);
    }

    [Fact]
    public async Task An_item_that_may_be_tried_again_is_posted_again_alone()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenBody(207, """
            {"accepted":1,"refused":1,"items":[{"index":0,"id":"e0","status":"accepted"},{"index":1,"id":"e1","status":"refused","retryable":true}]}
            """);

        var summary = await PostAsync(platform, Quick, Events(2));

        platform.Requests.Last().ShouldBe(["e1"]);
        summary.Totals.ShouldBe(new PostingTotals(2, 0, 2, 1));
    }

    [Theory]
    [InlineData(422)]
    [InlineData(403)]
    [InlineData(413)]
    public async Task A_batch_of_which_nothing_is_accepted_is_reported_item_by_item(int status)
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenBody(status, """{"accepted":0,"refused":1,"items":[{"index":0,"id":"e0","status":"refused","problem":{"title":"No"}}]}""");

        var summary = await PostAsync(platform, Quick, Events(1));

        summary.Refused.ShouldBe([new RefusedEvent(0, "e0", "No")]);
    }

    [Fact]
    public async Task A_bad_key_is_an_error_that_says_what_to_do()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenBody(401, """{"title":"Unauthorized","detail":"The key is not known.","code":"key_unknown"}""");

        var error = await Should.ThrowAsync<PostingException>(() => PostAsync(platform, Quick with { Connections = 4 }, Events(5_000)));

        error.Message.ShouldContain("401: The key is not known.");
        error.Message.ShouldContain("--api-key-file");
        error.Message.ShouldNotContain(FakePlatform.Key);
    }

    [Theory]
    [InlineData(400, """{"detail":"Not JSON."}""", "Not JSON.")]
    [InlineData(404, "<html>", "no reason given")]
    [InlineData(202, "<html>", "no reason given")]
    [InlineData(202, """{"accepted":1}""", "2 events were sent, the answer speaks of 1")]
    [InlineData(207, """{"accepted":1,"items":[{"index":0,"status":"accepted"}]}""", "2 events were sent, the answer speaks of 1")]
    [InlineData(207, """{"accepted":1,"items":[{"index":0,"status":"accepted"},{"index":7,"status":"accepted"}]}""", "speaks of 1")]
    public async Task An_answer_that_accounts_for_too_little_ends_the_run(int status, string body, string reason)
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenBody(status, body);

        var error = await Should.ThrowAsync<PostingException>(() => PostAsync(platform, Quick, Events(2)));

        error.Message.ShouldContain(reason);
    }

    [Fact]
    public async Task A_platform_that_stays_away_is_given_up_in_the_end()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenStatus(503).ThenStatus(503).ThenStatus(503);

        var error = await Should.ThrowAsync<PostingException>(() => PostAsync(platform, Quick with { GiveUpAfter = TimeSpan.Zero }, Events(2)));

        error.Message.ShouldContain("2 events from 'e0' on could not be delivered");
    }

    [Fact]
    public async Task The_run_ends_when_the_last_events_are_applied()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.StatusOf = (_, reads) => reads < 3 ? null : "applied";

        var summary = await PostAsync(platform, Quick, Events(10));

        summary.Complete.ShouldBeTrue();
        platform.StatusReads.ShouldContain(new KeyValuePair<string, int>("e9", 3));
    }

    [Theory]
    [InlineData("failed", "failed: because")]
    [InlineData(null, "not seen by stats yet")]
    public async Task An_event_that_is_not_applied_makes_the_run_incomplete(string? status, string why)
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.StatusOf = (_, _) => status;

        var summary = await PostAsync(platform, Quick with { AppliedWithin = TimeSpan.FromMilliseconds(300) }, Events(10));

        summary.Complete.ShouldBeFalse();
        summary.Unapplied.ShouldContain(unapplied => unapplied.Id == "e9" && unapplied.Why == why);
    }

    [Fact]
    public async Task Several_connections_post_every_event_once()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenStatus(503).ThenStatus(503);

        var summary = await PostAsync(platform, Quick with { Connections = 4, BatchSize = 50 }, Events(2_000));

        summary.Totals.Accepted.ShouldBe(2_000);
        platform.Requests.SelectMany(ids => ids).Distinct().Count().ShouldBe(2_000);
    }

    [Fact]
    public async Task The_rate_is_kept()
    {
        await using var platform = await FakePlatform.StartAsync();

        var summary = await PostAsync(platform, Quick with { Rate = 200, BatchSize = 50 }, Events(200));

        summary.Posting.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(700));
    }

    private async Task<PostingSummary> PostAsync(FakePlatform platform, PostingOptions options, IEnumerable<PostableEvent> events)
    {
        using var http = platform.CreateClient();
        return await new EventPoster(http, options, progress, TimeProvider.System).PostAsync(events, bound.Token);
    }

    private static Task Answer(Microsoft.AspNetCore.Http.HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, body);
    }

    private static IEnumerable<PostableEvent> Events(int count) => Enumerable.Range(0, count).Select(i => new PostableEvent(
        "https://integrations.example/a", $"e{i}", i % 2 == 0 ? "even" : "odd", Encoding.UTF8.GetBytes($$"""{"id":"e{{i}}"}""")));
}
