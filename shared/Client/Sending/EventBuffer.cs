using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Sending;

/// <summary>
/// The events that a sender holds, bounded by count and bytes: those that wait for a batch, and those on their way, which keep
/// their room until they are settled.
/// </summary>
internal sealed class EventBuffer(SpaceEventSenderOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Queue<BufferedEvent> queue = new();
    private readonly LinkedList<WaitingAdd> waiting = new();
    private readonly List<WaitingFlush> flushes = [];
    private TaskCompletionSource changed = NewSignal();
    private long queuedBytes;
    private long heldBytes;
    private long held;
    private long last;
    private Func<Exception>? closed;

    public long Held
    {
        get
        {
            lock (gate)
            {
                return held;
            }
        }
    }

    /// <summary>Whether there was room.</summary>
    /// <exception cref="ObjectDisposedException">The sender is closed.</exception>
    /// <exception cref="SenderStoppedException">The sender has stopped.</exception>
    public bool TryAdd(OutgoingEvent happening)
    {
        lock (gate)
        {
            ThrowIfClosed();
            if (waiting.Count > 0 || !HasRoom(happening))
            {
                return false;
            }

            Add(happening);
            return true;
        }
    }

    /// <summary>Waits for room, behind those who wait already.</summary>
    public async ValueTask AddAsync(OutgoingEvent happening, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<WaitingAdd> place;
        lock (gate)
        {
            ThrowIfClosed();
            if (waiting.Count == 0 && HasRoom(happening))
            {
                Add(happening);
                return;
            }

            // A batch that is not full has to go now: it may be what the room is waited for.
            place = waiting.AddLast(new WaitingAdd(happening));
            Signal();
        }

        await using var registration = cancellationToken.UnsafeRegister(_ => Withdraw(place, cancellationToken), null).ConfigureAwait(false);
        await place.Value.Added.Task.ConfigureAwait(false);
    }

    /// <summary>The next batch, once it is full or its time has come; null when the buffer is closed and empty.</summary>
    public async Task<IReadOnlyList<BufferedEvent>?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task signal;
            TimeSpan patience;
            lock (gate)
            {
                patience = Patience();
                if (queue.Count > 0 && patience == TimeSpan.Zero)
                {
                    return Cut();
                }

                if (queue.Count == 0 && waiting.Count == 0 && closed is not null)
                {
                    return null;
                }

                changed = changed.Task.IsCompleted ? NewSignal() : changed;
                signal = changed.Task;
            }

            await signal.WaitAsync(patience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Gives the room of an event back.</summary>
    public void Settle(BufferedEvent settled)
    {
        lock (gate)
        {
            held--;
            heldBytes -= settled.Event.Json.Length;
            while (waiting.First is { } next && closed is null && HasRoom(next.Value.Event))
            {
                waiting.RemoveFirst();
                Add(next.Value.Event);
                next.Value.Added.TrySetResult();
            }

            foreach (var flush in flushes.Where(flush => flush.Settle(settled.Number)).ToList())
            {
                flushes.Remove(flush);
                flush.Done.TrySetResult();
            }
        }
    }

    /// <summary>Ends once all that is held now is settled.</summary>
    public Task WhenSettled()
    {
        lock (gate)
        {
            if (held == 0)
            {
                return Task.CompletedTask;
            }

            var flush = new WaitingFlush(last, held);
            flushes.Add(flush);
            Signal();
            return flush.Done.Task;
        }
    }

    /// <summary>Takes nothing more; those who wait for room are told why. What is held still goes out.</summary>
    public void Close(Func<Exception> why)
    {
        lock (gate)
        {
            closed ??= why;
            foreach (var one in waiting)
            {
                one.Added.TrySetException(closed());
            }

            waiting.Clear();
            Signal();
        }
    }

    /// <summary>What no batch was made of.</summary>
    public IReadOnlyList<BufferedEvent> Drain()
    {
        lock (gate)
        {
            var rest = queue.ToList();
            queue.Clear();
            queuedBytes = 0;
            return rest;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Signal() => changed.TrySetResult();

    private void ThrowIfClosed()
    {
        if (closed is not null)
        {
            throw closed();
        }
    }

    private bool HasRoom(OutgoingEvent happening) =>
        held < options.BufferSize && (held == 0 || heldBytes + happening.Json.Length <= options.BufferBytes);

    private void Add(OutgoingEvent happening)
    {
        queue.Enqueue(new BufferedEvent(happening, ++last, time.GetTimestamp()));
        held++;
        heldBytes += happening.Json.Length;
        queuedBytes += happening.Json.Length + 1;
        ClientTelemetry.RecordBuffered();
        if (queue.Count == 1 || IsFull())
        {
            Signal();
        }
    }

    private bool IsFull() => queue.Count >= options.BatchSize || queuedBytes + 1 >= options.BatchBytes;

    /// <summary>How long the first event may still wait for others.</summary>
    private TimeSpan Patience()
    {
        if (!queue.TryPeek(out var first))
        {
            return Timeout.InfiniteTimeSpan;
        }

        if (IsFull() || waiting.Count > 0 || closed is not null || flushes.Exists(flush => flush.UpTo >= first.Number))
        {
            return TimeSpan.Zero;
        }

        if (options.Linger == Timeout.InfiniteTimeSpan)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var left = options.Linger - time.GetElapsedTime(first.Since);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private List<BufferedEvent> Cut()
    {
        var batch = new List<BufferedEvent>(Math.Min(queue.Count, options.BatchSize));
        long bytes = 1;
        while (batch.Count < options.BatchSize
            && queue.TryPeek(out var next)
            && (batch.Count == 0 || bytes + next.Event.Json.Length + 1 <= options.BatchBytes))
        {
            batch.Add(queue.Dequeue());
            bytes += next.Event.Json.Length + 1;
            queuedBytes -= next.Event.Json.Length + 1;
        }

        return batch;
    }

    private void Withdraw(LinkedListNode<WaitingAdd> place, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (place.List is not null)
            {
                waiting.Remove(place);
                place.Value.Added.TrySetCanceled(cancellationToken);
            }
        }
    }
}
