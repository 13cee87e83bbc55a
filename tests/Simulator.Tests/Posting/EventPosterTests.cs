using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Tests.Posting;

public sealed class EventPosterTests : PosterTests
{
    [Fact]
    public async Task Batches_arrive_in_order_and_none_is_too_large()
    {
        await using var platform = await FakePlatform.StartAsync();

        var summary = await PostAsync(platform, Quick, Events(1_203));

        platform.Requests.Select(ids => ids.Length).ShouldBe([500, 500, 203]);
        platform.Requests.SelectMany(ids => ids).ShouldBe(Events(1_203).Select(happening => happening.Event.Id));
        platform.MediaTypes.ShouldAllBe(type => type!.StartsWith("application/cloudevents-batch+json", StringComparison.Ordinal));
        summary.Complete.ShouldBeTrue();
        summary.Totals.ShouldBe(new PostingTotals(1_203, 0, 3, 0));
        summary.Latency.Count.ShouldBe(3);
        Progress.Totals.Last().Accepted.ShouldBe(1_203);
    }

    [Fact]
    public async Task A_batch_stays_below_its_limit_of_bytes()
    {
        await using var platform = await FakePlatform.StartAsync();

        await PostAsync(platform, Quick with { BatchBytes = 1_000 }, Events(100));

        platform.Requests.Count.ShouldBeGreaterThan(1);
        var lengths = Events(100).ToDictionary(happening => happening.Event.Id, happening => happening.Event.Json.Length);
        platform.Requests.ShouldAllBe(ids => ids.Sum(id => lengths[id]) <= 1_000);
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
        Progress.Notes.ShouldContain(note => note.Contains($"answered {status}", StringComparison.Ordinal));
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
}
