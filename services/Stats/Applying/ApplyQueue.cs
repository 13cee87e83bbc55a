using System.Diagnostics;
using System.Threading.Channels;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// Where consumers wait for the commit of what their message carried. Messages of all types that arrive while a
/// transaction runs share the next one: batches grow with the load, and a lone event does not wait.
/// </summary>
internal sealed class ApplyQueue
{
    /// <summary>Bounded by the broker: no more messages are delivered than the endpoint's prefetch count.</summary>
    private readonly Channel<Entry> entries = Channel.CreateUnbounded<Entry>(new() { SingleReader = true });

    /// <summary>
    /// Returns once the events are committed, or recorded as failed: the span that did it, where it is not a child of the
    /// caller's.
    /// </summary>
    /// <exception cref="UnrecordableEventException">Not even the failure of an event could be recorded.</exception>
    public async Task<ActivityContext> ApplyAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellationToken)
    {
        var entry = new Entry(events, Activity.Current?.Context ?? default);
        await entries.Writer.WriteAsync(entry, cancellationToken);
        return await entry.Done.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Waits for at least one entry, then takes all that are there, up to about <paramref name="mostEvents"/> events.</summary>
    public async Task<IReadOnlyList<Entry>> TakeAsync(int mostEvents, CancellationToken cancellationToken)
    {
        var taken = new List<Entry> { await entries.Reader.ReadAsync(cancellationToken) };
        var events = taken[0].Events.Count;
        while (events < mostEvents && entries.Reader.TryRead(out var next))
        {
            taken.Add(next);
            events += next.Events.Count;
        }

        return taken;
    }

    /// <param name="Events">What one message carried.</param>
    /// <param name="Trace">The span that consumes the message.</param>
    internal sealed record Entry(IReadOnlyList<IncomingEvent> Events, ActivityContext Trace)
    {
        public TaskCompletionSource<ActivityContext> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
