using MassTransit;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Consumers;

/// <summary>Consumes one event contract. Returning acknowledges the message, so it returns only after the commit.</summary>
internal sealed class EventConsumer<T>(ApplyQueue queue) : IConsumer<T>
    where T : class
{
    public Task Consume(ConsumeContext<T> context) =>
        queue.ApplyAsync(IncomingEvents.From(context.Message), context.CancellationToken);
}
