using RabbitMQ.Client;
using SpacesPlatform.ServiceDefaults.Bus;

namespace SpacesPlatform.Stats.Backlog;

/// <summary>Asks the broker how many messages wait, over a connection of its own that declares nothing.</summary>
internal sealed class BrokerQueues(string broker) : IAsyncDisposable
{
    private static readonly string[] Queues = [EventsTopology.Queue, EventsTopology.ErrorQueue, EventsTopology.DeadLetterQueue];

    private readonly ConnectionFactory factory = new()
    {
        Uri = new Uri(broker),
        ClientProvidedName = "stats-backlog",
        AutomaticRecoveryEnabled = false,
    };

    private IConnection? connection;
    private IChannel? channel;

    /// <summary>The messages of each queue. Fails when the broker is away, or has no queues yet, and connects anew the next time.</summary>
    public async Task<IReadOnlyList<(string Queue, uint Messages)>> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            connection ??= await factory.CreateConnectionAsync(cancellationToken);
            channel ??= await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            var depths = new List<(string, uint)>(Queues.Length);
            foreach (var queue in Queues)
            {
                depths.Add((queue, await channel.MessageCountAsync(queue, cancellationToken)));
            }

            return depths;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (channel is { } openChannel)
        {
            channel = null;
            await openChannel.DisposeAsync();
        }

        if (connection is { } open)
        {
            connection = null;
            await open.DisposeAsync();
        }
    }
}
