using MassTransit;

namespace SpacesPlatform.Ingest.SpaceEvents.Publishing;

/// <summary>Publishes over MassTransit; the confirms of one request are awaited together.</summary>
internal sealed class BusEventPublisher(IBus bus) : IEventPublisher
{
    /// <summary>
    /// RabbitMQ.Client refuses a publish over its limit of 128 unconfirmed ones instead of waiting, so the waiting is done
    /// here, for all requests of the process.
    /// </summary>
    private const int UnconfirmedAtOnce = 100;

    private readonly SemaphoreSlim unconfirmed = new(UnconfirmedAtOnce);

    public async Task PublishAsync(IReadOnlyList<OutgoingEvent> events, CancellationToken cancellationToken)
    {
        // One refusal answers for the whole request: what has not left yet need not be waited for.
        using var others = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var publishing = new Task[events.Count];
        for (var index = 0; index < publishing.Length; index++)
        {
            publishing[index] = PublishAsync(events[index], others);
        }

        await Task.WhenAll(publishing);
    }

    private async Task PublishAsync(OutgoingEvent message, CancellationTokenSource others)
    {
        await unconfirmed.WaitAsync(others.Token);
        try
        {
            await message.PublishAsync(bus, others.Token);
        }
        catch
        {
            await others.CancelAsync();
            throw;
        }
        finally
        {
            unconfirmed.Release();
        }
    }
}
