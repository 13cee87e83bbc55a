using MassTransit;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.ServiceDefaults.Bus;

/// <summary>
/// Where events wait on the broker. Whoever starts first, publisher or consumer, declares all of it from here, so that an
/// event is never confirmed into nothing.
/// </summary>
/// <remarks>
/// Each contract has the fanout exchange that MassTransit gives it, bound straight to the one queue of the stats service;
/// other consumers bind queues of their own to the same exchanges.
/// </remarks>
public static class EventsTopology
{
    /// <summary>The quorum queue in which all events wait for the stats service.</summary>
    public const string Queue = "stats-events";

    /// <summary>Where events go that can't be applied, each with its reason; MassTransit's name for it.</summary>
    public const string ErrorQueue = Queue + "_error";

    /// <summary>Where the broker puts what it gives up on.</summary>
    public const string DeadLetterQueue = Queue + "_dead-letter";

    /// <summary>
    /// An outage must not drop an event by counting redeliveries. -1 loses messages on RabbitMQ 3.10 and the default of
    /// RabbitMQ 4 is 20.
    /// </summary>
    private const int DeliveryLimit = 1_000_000;

    /// <summary>Declares exchanges, queues and bindings for every event contract when the bus connects.</summary>
    /// <param name="bus">The bus.</param>
    public static void UseEventsTopology(this IRabbitMqBusFactoryConfigurator bus)
    {
        bus.DeployPublishTopology = true;
        bus.PublishEvent<SpaceScheduled>();
        bus.PublishEvent<SpaceStarted>();
        bus.PublishEvent<SpaceUpdated>();
        bus.PublishEvent<ListenersSampled>();
        bus.PublishEvent<SpeakerJoined>();
        bus.PublishEvent<SpeakerLeft>();
        bus.PublishEvent<SpaceEnded>();
        bus.PublishEvent<SpaceCanceled>();
        bus.PublishEvent<EngagementMeasured>();
        bus.PublishEvent<AccountUpdated>();
        bus.PublishEvent<EventRetracted>();
    }

    /// <summary>
    /// The arguments of the events queue. Both sides declare the queue, and the broker refuses a second declaration that
    /// differs, so they stand in one place. MassTransit declares the error queue with those of its endpoint.
    /// </summary>
    /// <param name="queue">The queue.</param>
    public static void UseEventsQueueArguments(this IRabbitMqQueueConfigurator queue)
    {
        queue.SetQuorumQueue();
        queue.SetQueueArgument("x-delivery-limit", DeliveryLimit);
        queue.SetQueueArgument("x-dead-letter-exchange", DeadLetterQueue);
    }

    private static void PublishEvent<T>(this IRabbitMqBusFactoryConfigurator bus)
        where T : class =>
        bus.Publish<T>(topology =>
        {
            topology.BindQueue(topology.Exchange.ExchangeName, Queue, UseEventsQueueArguments);
            topology.BindQueue(ErrorQueue, ErrorQueue, UseEventsQueueArguments);
            topology.BindQueue(DeadLetterQueue, DeadLetterQueue, queue => queue.SetQuorumQueue());
        });
}
