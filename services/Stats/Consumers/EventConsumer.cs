using System.Diagnostics;
using MassTransit;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Consumers;

/// <summary>Consumes one event contract. Returning acknowledges the message, so it returns only after the commit.</summary>
internal sealed class EventConsumer<T>(ApplyQueue queue) : IConsumer<T>
    where T : class
{
    public async Task Consume(ConsumeContext<T> context)
    {
        var events = IncomingEvents.From(context.Message);
        var appliedBy = await queue.ApplyAsync(events, context.CancellationToken);
        var span = Activity.Current;
        span.Tell(events);
        if (appliedBy != default)
        {
            span?.AddLink(new ActivityLink(appliedBy));
        }
    }
}
