using System.Text;
using RabbitMQ.Client;
using SpacesPlatform.ServiceDefaults.Bus;

namespace SpacesPlatform.Stats.Tests;

internal static class FailedMessage
{
    /// <summary>Puts a message into the error queue, with the headers that tell of its fault.</summary>
    public static async Task FailAsync(this IChannel channel, string body)
    {
        var properties = new BasicProperties
        {
            MessageId = $"id of {body}",
            ContentType = "application/vnd.masstransit+json",
            Persistent = true,
            Headers = new Dictionary<string, object?>
            {
                ["MT-Reason"] = "fault",
                ["MT-Fault-Message"] = "why",
                ["MT-Fault-RetryCount"] = 3,
                ["MT-Host-MachineName"] = "there",
                ["x-delivery-count"] = 7,
                ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            },
        };
        await channel.BasicPublishAsync(
            "", EventsTopology.ErrorQueue, mandatory: true, properties, Encoding.UTF8.GetBytes(body));
    }
}
