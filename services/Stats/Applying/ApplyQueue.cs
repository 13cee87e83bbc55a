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
    /// <summary>
    /// Bounded by the broker: no more messages are delivered than the endpoint's prefetch count. Those of a channel that was
    /// lost come again, and their first entries leave their events behind.
    /// </summary>
    private readonly Channel<Entry> entries = Channel.CreateUnbounded<Entry>(new() { SingleReader = true });

    /// <summary>
    /// Returns once the events are committed, or recorded as failed: the span that did it, where it is not a child of the
    /// caller's.
    /// </summary>
    /// <exception cref="UnrecordableEventException">Not even the failure of an event could be recorded.</exception>
    /// <exception cref="OperationCanceledException">
    /// The broker will deliver the message again. Its events are not applied now, unless their transaction has begun: then what
    /// comes again is a duplicate.
    /// </exception>
    public async Task<ActivityContext> ApplyAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellationToken)
    {
        var entry = new Entry(events, Activity.Current?.Context ?? default);
        await entries.Writer.WriteAsync(entry, cancellationToken);
        try
        {
            return await entry.Done.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            entry.Drop();
            throw;
        }
    }

    /// <summary>
    /// Waits for at least one entry that somebody waits for, then takes all that are there, up to about
    /// <paramref name="mostEvents"/> events.
    /// </summary>
    public async Task<IReadOnlyList<Entry>> TakeAsync(int mostEvents, CancellationToken cancellationToken)
    {
        var (taken, events) = (new List<Entry>(), 0);
        while (taken.Count == 0)
        {
            var next = await entries.Reader.ReadAsync(cancellationToken);
            do
            {
                if (next.TryTake())
                {
                    taken.Add(next);
                    events += next.Events.Count;
                }
            }
            while (events < mostEvents && entries.Reader.TryRead(out next));
        }

        return taken;
    }

    /// <param name="waiting">What one message carried.</param>
    /// <param name="trace">The span that consumes the message.</param>
    internal sealed class Entry(IReadOnlyList<IncomingEvent>? waiting, ActivityContext trace)
    {
        private IReadOnlyList<IncomingEvent>? waiting = waiting;

        public ActivityContext Trace { get; } = trace;

        /// <summary>What the message carried, once it is taken: whoever applies it keeps it, also when nobody waits any more.</summary>
        public IReadOnlyList<IncomingEvent> Events { get; private set; } = [];

        public TaskCompletionSource<ActivityContext> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>False when it was dropped: either that or this comes first.</summary>
        public bool TryTake()
        {
            if (Interlocked.Exchange(ref waiting, null) is not { } events)
            {
                return false;
            }

            Events = events;
            return true;
        }

        public void Drop() => Interlocked.Exchange(ref waiting, null);
    }
}
