using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Sending;

/// <summary>
/// Sends events in batches from a bounded buffer, in the background, again with the same ids where that may help. Every event
/// that it takes ends in exactly one <see cref="DeliveryVerdict"/>, which <see cref="SpaceEventSenderOptions.Settled"/> and the
/// reports tell. Thread-safe. A request that can't be sent successfully by anybody, such as one with a key that is not known,
/// stops the sender: what it holds is unsent, and it takes no more.
/// </summary>
public sealed class SpaceEventSender : IAsyncDisposable
{
    private readonly Delivery delivery;
    private readonly SpaceEventSenderOptions options;
    private readonly Lock gate = new();
    private Task<DeliveryReport>? closing;

    internal SpaceEventSender(EventPoster poster, SpaceEventSenderOptions options, TimeProvider time)
    {
        this.options = options.Validated();
        delivery = new Delivery(poster, options, time);
    }

    /// <summary>How many events it holds: waiting, or on their way.</summary>
    public long Held => delivery.Buffer.Held;

    /// <summary>Takes an event, as soon as there is room for it. That it was taken does not yet mean that it was sent.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="cancellationToken">Ends the wait for room; the event is not taken then.</param>
    /// <exception cref="InvalidEventException">The event is too large for the platform.</exception>
    /// <exception cref="SenderStoppedException">The sender has stopped; the event was not taken.</exception>
    /// <exception cref="ObjectDisposedException">The sender is closed; the event was not taken.</exception>
    public ValueTask SendAsync(SpaceEvent happening, CancellationToken cancellationToken = default) =>
        SendAsync(OutgoingEvent.Of(happening), cancellationToken);

    /// <summary>Takes an event that is JSON already, as soon as there is room for it.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="cancellationToken">Ends the wait for room; the event is not taken then.</param>
    /// <exception cref="SenderStoppedException">The sender has stopped; the event was not taken.</exception>
    /// <exception cref="ObjectDisposedException">The sender is closed; the event was not taken.</exception>
    public ValueTask SendAsync(OutgoingEvent happening, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return delivery.Buffer.AddAsync(happening, cancellationToken);
    }

    /// <summary>Takes an event if there is room for it now.</summary>
    /// <param name="happening">The event.</param>
    /// <returns>Whether it was taken.</returns>
    /// <exception cref="InvalidEventException">The event is too large for the platform.</exception>
    /// <exception cref="SenderStoppedException">The sender has stopped; the event was not taken.</exception>
    /// <exception cref="ObjectDisposedException">The sender is closed; the event was not taken.</exception>
    public bool TrySend(SpaceEvent happening) => TrySend(OutgoingEvent.Of(happening));

    /// <summary>Takes an event that is JSON already, if there is room for it now.</summary>
    /// <param name="happening">The event.</param>
    /// <returns>Whether it was taken.</returns>
    /// <exception cref="SenderStoppedException">The sender has stopped; the event was not taken.</exception>
    /// <exception cref="ObjectDisposedException">The sender is closed; the event was not taken.</exception>
    public bool TrySend(OutgoingEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return delivery.Buffer.TryAdd(happening);
    }

    /// <summary>Sends what waits without waiting for full batches, and ends once every event taken so far is settled.</summary>
    /// <param name="cancellationToken">Ends the wait; the events are sent all the same.</param>
    /// <returns>What became of the events since the report before.</returns>
    public async Task<DeliveryReport> FlushAsync(CancellationToken cancellationToken = default)
    {
        await delivery.Buffer.WhenSettled().WaitAsync(cancellationToken).ConfigureAwait(false);
        return delivery.Report();
    }

    /// <summary>
    /// Takes no more events, sends what is held within <see cref="SpaceEventSenderOptions.CloseWithin"/>, and reports what was
    /// not delivered. Does not throw for that; further calls give the same report.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait early: what is not settled by then is unsent.</param>
    /// <returns>What became of the events since the report before.</returns>
    public Task<DeliveryReport> CloseAsync(CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return closing ??= delivery.CloseAsync(options.CloseWithin, cancellationToken);
        }
    }

    /// <summary>
    /// Closes the sender, unless <see cref="CloseAsync"/> has. What was not delivered goes to
    /// <see cref="SpaceEventSenderOptions.Undelivered"/>.
    /// </summary>
    /// <exception cref="UndeliveredEventsException">Events were not delivered, and nobody is there to be told.</exception>
    public async ValueTask DisposeAsync()
    {
        Task<DeliveryReport>? before;
        lock (gate)
        {
            before = closing;
        }

        var report = await CloseAsync().ConfigureAwait(false);
        if (before is not null || report.IsComplete)
        {
            return;
        }

        if (options.Undelivered is null)
        {
            report.ThrowIfIncomplete();
        }
        else
        {
            options.Undelivered(report);
        }
    }
}
