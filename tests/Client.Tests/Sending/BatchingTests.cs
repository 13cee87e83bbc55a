using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Tests.Sending;

public sealed class BatchingTests : SenderTest
{
    [Fact]
    public async Task Batches_are_full_and_in_order()
    {
        await using var sender = Sender(options => options with { Requests = 1, BatchSize = 100, Linger = Timeout.InfiniteTimeSpan });

        await SendAsync(sender, 250);
        var report = await sender.FlushAsync(Bound);

        Ingest.Requests.Select(ids => ids.Length).ShouldBe([100, 100, 50]);
        Ingest.Requests.SelectMany(ids => ids).ShouldBe(Enumerable.Range(0, 250).Select(i => $"e{i}"));
        report.Accepted.ShouldBe(250);
        report.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task A_request_stays_below_its_limit_of_bytes()
    {
        await using var sender = Sender(options => options with { BatchBytes = 200_000 });

        await SendAsync(sender, 60, padding: 30_000);
        await sender.FlushAsync(Bound);

        Ingest.Requests.ShouldAllBe(ids => ids.Length <= 6);
        Ingest.Accepted.Count.ShouldBe(60);
    }

    [Fact]
    public async Task What_lingers_long_enough_goes_without_a_flush()
    {
        await using var sender = Sender();

        await sender.SendAsync(Event(1), Bound);

        await Eventually.Async(() => Ingest.Accepted.ContainsKey("e1"));
    }

    [Fact]
    public async Task A_flush_of_nothing_is_done_at_once()
    {
        await using var sender = Sender();

        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(0);
        Ingest.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_report_tells_what_the_ones_before_did_not()
    {
        await using var sender = Sender();

        await sender.SendAsync(Event(1), Bound);
        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(1);
        await sender.SendAsync(Event(2), Bound);
        await sender.SendAsync(Event(3), Bound);
        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(2);
        (await sender.CloseAsync(Bound)).Accepted.ShouldBe(0);
    }

    [Fact]
    public async Task Bodies_are_compressed_from_their_least_size_on()
    {
        await using var sender = Sender(options => options with { Requests = 1 });

        await sender.SendAsync(Event(1), Bound);
        await sender.FlushAsync(Bound);
        await sender.SendAsync(Event(2, padding: 2_000), Bound);
        await sender.FlushAsync(Bound);

        Ingest.Encodings.ShouldBe(["", "gzip"]);
    }

    [Fact]
    public async Task A_platform_that_takes_nothing_compressed_gets_the_same_uncompressed_and_for_good()
    {
        Ingest.Then(FakeIngest.Status(415));
        await using var sender = Sender(options => options with { Requests = 1 });

        await sender.SendAsync(Event(1, padding: 2_000), Bound);
        await sender.FlushAsync(Bound);
        await sender.SendAsync(Event(2, padding: 2_000), Bound);
        (await sender.FlushAsync(Bound)).IsComplete.ShouldBeTrue();

        Ingest.Encodings.ShouldBe(["gzip", "", ""]);
        Attempts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Compression_can_be_left_out()
    {
        await using var sender = Sender(clientChange: options => options with { Compress = false });

        await sender.SendAsync(Event(1, padding: 2_000), Bound);
        await sender.FlushAsync(Bound);

        Ingest.Encodings.ShouldBe([""]);
    }

    [Fact]
    public void An_event_that_is_too_large_is_refused_before_it_is_taken()
    {
        Should.Throw<InvalidEventException>(() => Event(1, padding: OutgoingEvent.MostBytes)).Message.ShouldContain("65,536 at most");
        Should.Throw<InvalidEventException>(() => OutgoingEvent.Parse("{}"u8.ToArray())).Message.ShouldContain("not a CloudEvent");
        Should.Throw<InvalidEventException>(() => OutgoingEvent.Parse("[1]"u8.ToArray()));
    }
}
