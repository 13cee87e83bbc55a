using System.Text;
using RabbitMQ.Client;
using SpacesPlatform.ServiceDefaults.Bus;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>The platform's queues, seen from the broker's side.</summary>
internal sealed class EventQueues : IAsyncDisposable
{
    private readonly IConnection connection;
    private readonly IChannel channel;

    private EventQueues(IConnection connection, IChannel channel) => (this.connection, this.channel) = (connection, channel);

    public static async Task<EventQueues> OpenAsync(Uri broker)
    {
        var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync(TestContext.Current.CancellationToken);
        return new(connection, await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    /// <summary>How many stats replicas take from the events queue.</summary>
    public Task<uint> ConsumersAsync() => channel.ConsumerCountAsync(EventsTopology.Queue, TestContext.Current.CancellationToken);

    /// <summary>Puts bytes of any kind into the events queue.</summary>
    public async Task SendAsync(string body) => await channel.BasicPublishAsync(
        "",
        EventsTopology.Queue,
        mandatory: true,
        new BasicProperties { ContentType = "application/vnd.masstransit+json", DeliveryMode = DeliveryModes.Persistent },
        Encoding.UTF8.GetBytes(body),
        TestContext.Current.CancellationToken);

    /// <summary>Waits for a message in the error queue, then takes out all that are there: body and reason.</summary>
    public async Task<List<(string Body, string Reason)>> TakeErrorsAsync()
    {
        var taken = new List<(string, string)>();
        await Wait.UntilAsync("a message is in the error queue", async () =>
        {
            while (await channel.BasicGetAsync(EventsTopology.ErrorQueue, autoAck: true, TestContext.Current.CancellationToken) is { } message)
            {
                var headers = message.BasicProperties.Headers!;
                var reason = headers.TryGetValue("MT-Fault-Message", out var fault) ? fault : headers["MT-Reason"];
                taken.Add((Encoding.UTF8.GetString(message.Body.Span), reason is byte[] text ? Encoding.UTF8.GetString(text) : $"{reason}"));
            }

            return taken.Count > 0;
        });
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
