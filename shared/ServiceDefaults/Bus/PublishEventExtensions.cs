using MassTransit;

namespace SpacesPlatform.ServiceDefaults.Bus;

/// <summary>Publishing of events that must not be lost.</summary>
public static class PublishEventExtensions
{
    /// <summary>
    /// Publishes an event contract; returns once the broker confirmed that it holds the message in a queue.
    /// </summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="bus">The bus.</param>
    /// <param name="message">The event.</param>
    /// <param name="cancellationToken">Bounds the wait: without it a publish waits for an absent broker.</param>
    /// <returns>A task that ends with the confirm.</returns>
    /// <exception cref="MessageReturnedException">No queue would take the message.</exception>
    public static Task PublishEventAsync<T>(this IPublishEndpoint bus, T message, CancellationToken cancellationToken)
        where T : class =>
        bus.Publish(message, static context => context.Mandatory = true, cancellationToken);
}
