using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Client.Tests.Sending;

public sealed class ClosingTests : SenderTest
{
    [Fact]
    public async Task Closing_sends_what_is_held_and_takes_no_more()
    {
        var sender = Sender(options => options with { Linger = Timeout.InfiniteTimeSpan });
        await SendAsync(sender, 5);

        var report = await sender.CloseAsync(Bound);

        report.Accepted.ShouldBe(5);
        await Should.ThrowAsync<ObjectDisposedException>(async () => await sender.SendAsync(Event(9), Bound));
        (await sender.CloseAsync(Bound)).ShouldBe(report);
        await sender.DisposeAsync();
    }

    [Fact]
    public async Task Closing_while_the_platform_is_away_lists_what_is_unsent_within_its_time()
    {
        Ingest.Otherwise = FakeIngest.Status(503);
        var sender = Sender(options => options with { CloseWithin = TimeSpan.FromMilliseconds(200), BatchSize = 2, Requests = 2 });
        await SendAsync(sender, 9);

        var report = await sender.CloseAsync(Bound);

        report.Unsent.Select(outcome => outcome.Event.Id).Order().ShouldBe(Enumerable.Range(0, 9).Select(i => $"e{i}"));
        report.Unsent.ShouldAllBe(outcome => outcome.Reason!.Contains("closed", StringComparison.Ordinal));
        await sender.DisposeAsync();
    }

    [Fact]
    public async Task Closing_can_be_cut_short_and_still_reports()
    {
        Ingest.Otherwise = FakeIngest.HangAsync;
        var sender = Sender();
        await SendAsync(sender, 3);

        (await sender.CloseAsync(new CancellationToken(canceled: true))).UnsentTotal.ShouldBe(3);
        Verdicts().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Disposal_throws_the_report_unless_somebody_takes_it()
    {
        Ingest.Otherwise = FakeIngest.BreakAsync;
        var alone = Sender(options => options with { CloseWithin = TimeSpan.FromMilliseconds(50) });
        await SendAsync(alone, 2);

        var error = await Should.ThrowAsync<UndeliveredEventsException>(async () => await alone.DisposeAsync());

        error.Report.UnsentTotal.ShouldBe(2);
        DeliveryReport? given = null;
        var heard = Sender(options => options with { CloseWithin = TimeSpan.FromMilliseconds(50), Undelivered = report => given = report });
        await SendAsync(heard, 2);
        await heard.DisposeAsync();
        given!.UnsentTotal.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_waits_for_room_is_told_that_the_sender_was_closed()
    {
        Ingest.Otherwise = FakeIngest.HangAsync;
        var sender = Sender(options => options with { BufferSize = 1, CloseWithin = TimeSpan.FromMilliseconds(50) });
        await SendAsync(sender, 1);
        var waiting = sender.SendAsync(Event(2), Bound).AsTask();

        var report = await sender.CloseAsync(Bound);

        await Should.ThrowAsync<ObjectDisposedException>(() => waiting);
        report.Unsent.Select(outcome => outcome.Event.Id).ShouldBe(["e0"]);
    }
}
