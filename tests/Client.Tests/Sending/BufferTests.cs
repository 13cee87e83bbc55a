using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Client.Tests.Sending;

public sealed class BufferTests : SenderTest
{
    [Fact]
    public async Task A_full_buffer_makes_senders_wait_and_TrySend_say_no()
    {
        var open = new TaskCompletionSource();
        Ingest.Otherwise = async (context, ids) =>
        {
            await open.Task;
            await Ingest.AcceptAsync(context, ids);
        };
        await using var sender = Sender(options => options with { BufferSize = 10 });
        await SendAsync(sender, 10);

        sender.TrySend(Event(10)).ShouldBeFalse();
        var waiting = sender.SendAsync(Event(11), Bound).AsTask();
        (await Task.WhenAny(waiting, Task.Delay(100))).ShouldNotBe(waiting);
        sender.Held.ShouldBe(10);
        open.SetResult();
        await waiting;

        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(11);
        Verdicts().Keys.ShouldNotContain("e10");
    }

    [Fact]
    public async Task Bytes_fill_the_buffer_too()
    {
        Ingest.Otherwise = FakeIngest.HangAsync;
        await using var sender = Sender(options => options with { BufferBytes = 100_000, Undelivered = _ => { }, CloseWithin = TimeSpan.Zero });

        sender.TrySend(Event(1, padding: 60_000)).ShouldBeTrue();
        sender.TrySend(Event(2, padding: 60_000)).ShouldBeFalse();
        sender.TrySend(Event(3, padding: 30_000)).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_stops_waiting_has_not_sent()
    {
        Ingest.Otherwise = FakeIngest.HangAsync;
        await using var sender = Sender(options => options with { BufferSize = 1, Undelivered = _ => { }, CloseWithin = TimeSpan.Zero });
        await sender.SendAsync(Event(1), Bound);
        using var stop = new CancellationTokenSource();

        var waiting = sender.SendAsync(Event(2), stop.Token).AsTask();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        var report = await sender.CloseAsync(Bound);
        report.Unsent.Select(outcome => outcome.Event.Id).ShouldBe(["e1"]);
    }

    [Fact]
    public async Task A_flush_that_is_no_longer_waited_for_leaves_the_events_on_their_way()
    {
        var open = new TaskCompletionSource();
        Ingest.Then(async (context, ids) =>
        {
            await open.Task;
            await Ingest.AcceptAsync(context, ids);
        });
        await using var sender = Sender();
        await SendAsync(sender, 3);
        using var stop = new CancellationTokenSource(50);

        await Should.ThrowAsync<OperationCanceledException>(() => sender.FlushAsync(stop.Token));
        open.SetResult();

        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(3);
    }

    [Fact]
    public async Task A_lasting_load_through_a_small_buffer_arrives_whole()
    {
        await using var sender = Sender(options => options with { BufferSize = 20, BatchSize = 7, Requests = 3 });

        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), Bound, async (i, stop) => await sender.SendAsync(Event(i), stop));
        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(2_000);

        Ingest.Accepted.Count.ShouldBe(2_000);
        Ingest.Accepted.Values.ShouldAllBe(times => times == 1);
        sender.Held.ShouldBe(0);
        Verdicts().Values.ShouldAllBe(verdict => verdict == DeliveryVerdict.Accepted);
    }
}
