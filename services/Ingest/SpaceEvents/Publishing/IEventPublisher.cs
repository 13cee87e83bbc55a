namespace SpacesPlatform.Ingest.SpaceEvents.Publishing;

/// <summary>Brings messages to the broker.</summary>
internal interface IEventPublisher
{
    /// <summary>Publishes all; ends once the broker confirmed each. Fails when one of them could not be confirmed.</summary>
    Task PublishAsync(IReadOnlyList<OutgoingEvent> events, CancellationToken cancellationToken);
}
