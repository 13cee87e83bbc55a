using MassTransit;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.ServiceDefaults.Bus;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Publishes contracts past ingest, as a faulty publisher might.</summary>
internal sealed class DirectBus : IAsyncDisposable
{
    private readonly IBusControl bus;

    private DirectBus(IBusControl bus) => this.bus = bus;

    public static async Task<DirectBus> StartAsync(Uri broker)
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(broker, host => host.PublisherConfirmation = true);
            rabbit.UseEventsTopology();
        });
        await bus.StartAsync(TestContext.Current.CancellationToken);
        return new(bus);
    }

    public static SpaceStarted Started(TestIntegration integration, string id, object space, string title) => new()
    {
        Header = new()
        {
            Source = integration.Source,
            Id = id,
            Subject = integration.Space(space),
            OccurredAt = TestIntegration.Noon,
            ReceivedAt = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()),
        },
        HostIds = [integration.Account("host")],
        StartedAt = TestIntegration.Noon,
        Description = new() { Title = title, Categories = [integration.Category] },
    };

    public Task PublishAsync(IEnumerable<SpaceStarted> messages) =>
        Task.WhenAll(messages.Select(message => bus.PublishEventAsync(message, TestContext.Current.CancellationToken)));

    public async ValueTask DisposeAsync() => await bus.StopAsync(TimeSpan.FromSeconds(10));
}
