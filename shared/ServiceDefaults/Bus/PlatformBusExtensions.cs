using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SpacesPlatform.ServiceDefaults.Bus;

/// <summary>MassTransit over RabbitMQ with the settings that all services share.</summary>
public static class PlatformBusExtensions
{
    /// <summary>
    /// Adds the bus: the broker of the connection string <c>rabbitmq</c> (an AMQP URI), the events' topology, publishing that
    /// fails rather than vanishes when no queue would take a message, and a start that does not wait for the broker.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="configureConsumers">Adds consumers.</param>
    /// <param name="configureEndpoints">Adds receive endpoints.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">The connection string <c>rabbitmq</c> is missing.</exception>
    public static IHostApplicationBuilder AddPlatformBus(
        this IHostApplicationBuilder builder,
        Action<IBusRegistrationConfigurator>? configureConsumers = null,
        Action<IBusRegistrationContext, IRabbitMqBusFactoryConfigurator>? configureEndpoints = null)
    {
        var broker = builder.Configuration.GetConnectionString("rabbitmq")
            ?? throw new InvalidOperationException(
                "The connection string 'rabbitmq' is missing: set ConnectionStrings__rabbitmq to an AMQP URI such as amqp://user:password@host:5672/");

        builder.Services.AddMassTransit(bus =>
        {
            configureConsumers?.Invoke(bus);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(broker), host => host.PublisherConfirmation = true);
                rabbit.ConfigureJsonSerializerOptions(static json =>
                {
                    json.WriteIndented = false;
                    return json;
                });
                rabbit.UseEventsTopology();
                configureEndpoints?.Invoke(context, rabbit);
            });
        });
        builder.Services.Configure<MassTransitHostOptions>(options =>
        {
            options.WaitUntilStarted = false;
            options.StopTimeout = TimeSpan.FromSeconds(6);
        });
        return builder;
    }
}
