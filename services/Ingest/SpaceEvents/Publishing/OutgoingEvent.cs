using MassTransit;

namespace SpacesPlatform.Ingest.SpaceEvents.Publishing;

/// <summary>A validated message, ready for the bus.</summary>
internal abstract class OutgoingEvent
{
    /// <summary>The contract, as the bus gets it.</summary>
    public abstract object Contract { get; }

    /// <summary>Publishes; the task ends once the broker confirmed that it holds the message.</summary>
    public abstract Task PublishAsync(IPublishEndpoint bus, CancellationToken cancellationToken);
}
