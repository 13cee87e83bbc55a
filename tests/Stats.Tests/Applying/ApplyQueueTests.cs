using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Tests.Applying;

public sealed class ApplyQueueTests
{
    private const int Most = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ApplyQueue queue = new();
    private readonly Post post = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_nobody_waits_for_any_more_is_not_taken()
    {
        using var channel = new CancellationTokenSource();
        var (lost, again) = (Events("a"), Events("a"));
        var first = queue.ApplyAsync(lost, channel.Token);
        await channel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        _ = queue.ApplyAsync(again, Cancellation);

        var taken = await queue.TakeAsync(Most, Cancellation).WaitAsync(Patience, Cancellation);

        taken.ShouldHaveSingleItem().Events.ShouldBeSameAs(again);
    }

    [Fact]
    public async Task The_events_of_a_lost_channel_do_not_stay_in_memory_while_the_database_is_away()
    {
        var held = await LoseAsync();

        // What runs the test may hold them a little longer than the queue does.
        for (var attempt = 0; attempt < 100 && held.IsAlive; attempt++)
        {
            await Task.Delay(20, Cancellation);
            GC.Collect();
        }

        held.IsAlive.ShouldBeFalse();
        GC.KeepAlive(queue);
    }

    [Fact]
    public async Task What_is_being_applied_stays_whole_when_its_channel_is_lost()
    {
        using var channel = new CancellationTokenSource();
        var events = Events("a");
        var waiting = queue.ApplyAsync(events, channel.Token);
        var entry = (await queue.TakeAsync(Most, Cancellation)).ShouldHaveSingleItem();

        await channel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);

        entry.Events.ShouldBeSameAs(events);
        entry.Done.TrySetResult(default).ShouldBeTrue();
    }

    [Fact]
    public async Task Lost_ones_do_not_count_for_the_size_of_a_batch()
    {
        using var channel = new CancellationTokenSource();
        var lost = Enumerable.Range(0, 10).Select(_ => queue.ApplyAsync(Events("a"), channel.Token)).ToList();
        await channel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(Task.WhenAll(lost));
        var applied = Enumerable.Range(0, 3).Select(_ => queue.ApplyAsync(Events("b"), Cancellation)).ToList();

        (await queue.TakeAsync(mostEvents: 2, Cancellation)).Count.ShouldBe(2);
        (await queue.TakeAsync(mostEvents: 2, Cancellation)).Count.ShouldBe(1);
        applied.ShouldAllBe(task => !task.IsCompleted);
    }

    /// <summary>In a method of its own, so that nothing of the test's holds the events.</summary>
    private async Task<WeakReference> LoseAsync()
    {
        using var channel = new CancellationTokenSource();
        var events = Events("a");
        var waiting = queue.ApplyAsync(events, channel.Token);
        await channel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        return new WeakReference(events[0]);
    }

    private IReadOnlyList<IncomingEvent> Events(string space) => IncomingEvents.From(post.Canceled(space, 0));
}
