using MassTransit;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.ServiceDefaults.Bus;

namespace SpacesPlatform.Stats.Consumers;

/// <summary>The endpoint on which the stats service takes in every event contract.</summary>
internal static class EventConsumers
{
    /// <summary>
    /// Messages in hand at once: they share a transaction, so it bounds the batch. Chunks of samples make it large enough.
    /// </summary>
    private const ushort InHand = 500;

    public static void Add(IBusRegistrationConfigurator bus)
    {
        // Boards are read from the database: without the broker they are late, not unavailable.
        bus.ConfigureHealthCheckOptions(options => options.MinimalFailureStatus = HealthStatus.Degraded);
        bus.AddConsumer<EventConsumer<SpaceScheduled>>();
        bus.AddConsumer<EventConsumer<SpaceStarted>>();
        bus.AddConsumer<EventConsumer<SpaceUpdated>>();
        bus.AddConsumer<EventConsumer<ListenersSampled>>();
        bus.AddConsumer<EventConsumer<SpeakerJoined>>();
        bus.AddConsumer<EventConsumer<SpeakerLeft>>();
        bus.AddConsumer<EventConsumer<SpaceEnded>>();
        bus.AddConsumer<EventConsumer<SpaceCanceled>>();
        bus.AddConsumer<EventConsumer<EngagementMeasured>>();
        bus.AddConsumer<EventConsumer<AccountUpdated>>();
        bus.AddConsumer<EventConsumer<EventRetracted>>();
    }

    public static void UseEndpoint(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator bus)
    {
        bus.SendTopology.DeadLetterQueueNameFormatter = new SkippedQueueName();
        bus.ReceiveEndpoint(EventsTopology.Queue, endpoint =>
        {
            endpoint.UseEventsQueueArguments();

            // The contracts' exchanges are bound straight to the queue by the events' topology: a second binding would deliver twice.
            endpoint.ConfigureConsumeTopology = false;
            endpoint.PrefetchCount = InHand;
            endpoint.ConcurrentMessageLimit = InHand;
            endpoint.ConfigureConsumers(context);
        });
    }
}
