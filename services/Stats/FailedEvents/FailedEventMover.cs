using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using SpacesPlatform.ServiceDefaults.Bus;

namespace SpacesPlatform.Stats.FailedEvents;

/// <summary>
/// Moves messages from the error queue to the events queue. Each is taken away only after the broker confirmed its copy:
/// what a crash leaves in both queues is applied once all the same.
/// </summary>
internal static class FailedEventMover
{
    // What told why the message failed, where and how often: it would be untrue the next time.
    private static readonly string[] FaultHeaders =
        ["MT-Fault-", "MT-Host-", "MT-Reason", "x-delivery-count", "x-acquired-count", "x-dotnet-pub-seq-no"];

    /// <summary>Moves at most so many messages, and none that came after the start; gives how many were moved.</summary>
    /// <exception cref="RequeueException">The broker is away, lacks a queue or did not take a message.</exception>
    public static async Task<int> MoveAsync(Uri broker, int most, CancellationToken cancellationToken)
    {
        var moved = 0;
        try
        {
            var factory = new ConnectionFactory { Uri = broker, ClientProvidedName = RequeueFailedCommand.Name };
            await using var connection = await factory.CreateConnectionAsync(cancellationToken);
            await using var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true),
                cancellationToken);
            var waiting = (await channel.QueueDeclarePassiveAsync(EventsTopology.ErrorQueue, cancellationToken)).MessageCount;
            while (moved < Math.Min(waiting, most) && await MoveOneAsync(channel, cancellationToken))
            {
                moved++;
            }

            return moved;
        }
        catch (OperationInterruptedException fault) when (fault.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            throw new RequeueException(
                $"the broker has no queue {EventsTopology.ErrorQueue}; is it the right virtual host? Ingest and stats make it "
                + "when they start.",
                fault);
        }
        catch (PublishException fault)
        {
            throw new RequeueException(
                $"after {moved} messages the broker did not take one into {EventsTopology.Queue}; it stays in "
                + $"{EventsTopology.ErrorQueue}. Does the queue exist?",
                fault);
        }
        catch (Exception fault) when (fault is BrokerUnreachableException or OperationInterruptedException)
        {
            throw new RequeueException(
                $"after {moved} messages the broker at {broker.Host}:{broker.Port} went away or refused: {fault.Message} "
                + "Nothing is lost; run it again.",
                fault);
        }
    }

    private static async Task<bool> MoveOneAsync(IChannel channel, CancellationToken cancellationToken)
    {
        if (await channel.BasicGetAsync(EventsTopology.ErrorQueue, autoAck: false, cancellationToken) is not { } failed)
        {
            return false;
        }

        var properties = new BasicProperties(failed.BasicProperties)
        {
            Persistent = true,
            Headers = failed.BasicProperties.Headers?.Where(IsKept).ToDictionary(),
        };
        await channel.BasicPublishAsync(
            exchange: "", EventsTopology.Queue, mandatory: true, properties, failed.Body, cancellationToken);
        await channel.BasicAckAsync(failed.DeliveryTag, multiple: false, cancellationToken);
        return true;
    }

    private static bool IsKept(KeyValuePair<string, object?> header) =>
        !FaultHeaders.Any(start => header.Key.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
