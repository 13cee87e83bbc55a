namespace SpacesPlatform.Client.Sending;

/// <summary>The sender's background: takes batches from the buffer and delivers some at once.</summary>
internal sealed class Delivery
{
    private const string Closed = "The sender was closed before the event was settled.";

    private readonly EventPoster poster;
    private readonly SpaceEventSenderOptions options;
    private readonly TimeProvider time;
    private readonly DeliveryLedger ledger;
    private readonly SendGate sendGate;
    private readonly SemaphoreSlim slots;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private Exception? fault;

    public Delivery(EventPoster poster, SpaceEventSenderOptions options, TimeProvider time)
    {
        (this.poster, this.options, this.time) = (poster, options, time);
        Buffer = new EventBuffer(options, time);
        ledger = new DeliveryLedger(options.LongestReport);
        sendGate = new SendGate(time);
        slots = new SemaphoreSlim(options.Requests, options.Requests);
        running = Task.Run(RunAsync);
    }

    public EventBuffer Buffer { get; }

    public DeliveryReport Report() => ledger.Take(Volatile.Read(ref fault));

    public async Task<DeliveryReport> CloseAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        Buffer.Close(() => new ObjectDisposedException(nameof(SpaceEventSender), "The sender is closed, and took no further event."));
        try
        {
            await Buffer.WhenSettled().WaitAsync(within, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            // What is left is told in the report.
        }

        await stop.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(false);
        stop.Dispose();
        slots.Dispose();
        return Report();
    }

    /// <summary>Ends when the buffer is closed and empty, or the sender stops; then no event is left without a verdict.</summary>
    private async Task RunAsync()
    {
        try
        {
            await TakeBatchesAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Closed, or stopped by a fault.
        }

        for (var slot = 0; slot < options.Requests; slot++)
        {
            await slots.WaitAsync().ConfigureAwait(false);
        }

        Unsent(Buffer.Drain(), fault?.Message ?? Closed);
    }

    private async Task TakeBatchesAsync()
    {
        while (true)
        {
            await slots.WaitAsync(stop.Token).ConfigureAwait(false);
            IReadOnlyList<BufferedEvent>? batch = null;
            try
            {
                batch = await Buffer.TakeAsync(stop.Token).ConfigureAwait(false);
                if (batch is null)
                {
                    return;
                }
            }
            finally
            {
                if (batch is null)
                {
                    slots.Release();
                }
            }

            _ = Task.Run(() => DeliverAsync(batch));
        }
    }

    private async Task DeliverAsync(IReadOnlyList<BufferedEvent> batch)
    {
        var delivery = new BatchDelivery(poster, options, sendGate, Settle, time, batch);
        try
        {
            await delivery.RunAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Unsent(delivery.Pending, fault?.Message ?? Closed);
        }
        catch (Exception exception)
        {
            // Whatever it is, it reaches the caller through the reports and the next event.
            Stop(exception);
            Unsent(delivery.Pending, exception.Message);
        }
        finally
        {
            slots.Release();
        }
    }

    private void Unsent(IEnumerable<BufferedEvent> events, string reason)
    {
        foreach (var held in events)
        {
            Settle(held, new EventOutcome(held.Event, DeliveryVerdict.Unsent, reason));
        }
    }

    /// <summary>The ledger first: whoever waits for the event to be settled reads it there.</summary>
    private void Settle(BufferedEvent held, EventOutcome outcome)
    {
        ledger.Add(outcome);
        Buffer.Settle(held);
        try
        {
            options.Settled?.Invoke(outcome);
        }
        catch (Exception exception)
        {
            // The event is settled, but whoever should have known does not: that must not go unnoticed.
            Stop(exception);
        }
    }

    private void Stop(Exception cause)
    {
        Interlocked.CompareExchange(ref fault, cause, null);
        Buffer.Close(() => new SenderStoppedException(fault));
        stop.Cancel();
    }
}
