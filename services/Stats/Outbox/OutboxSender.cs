using System.Diagnostics;
using System.Text.Json;
using MassTransit;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.ServiceDefaults.Bus;
using SpacesPlatform.ServiceDefaults.Telemetry;

namespace SpacesPlatform.Stats.Outbox;

/// <summary>Turns rows of the outbox into messages: notifications are published, failed events go to the error queue.</summary>
internal static class OutboxSender
{
    private static readonly Uri ErrorQueue = new($"exchange:{EventsTopology.ErrorQueue}");

    public static async Task SendAsync(IBus bus, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        // Boards move with every batch: who listens needs the newest revision only.
        var changes = messages.Where(message => message.MessageType == nameof(LeaderboardsChanged)).ToList();
        if (changes.Count > 0)
        {
            using var activity = Start(changes);
            await bus.Publish(Coalesced(changes), cancellationToken);
        }

        foreach (var message in messages.Where(message => message.FaultReason is not null))
        {
            using var activity = Start([message]);
            await SendFaultAsync(bus, message, cancellationToken);
        }
    }

    private static LeaderboardsChanged Coalesced(List<OutboxMessage> messages)
    {
        var changes = messages.ConvertAll(message => JsonSerializer.Deserialize<LeaderboardsChanged>(message.Body, OutboxJson.Options)!);
        var newest = changes.MaxBy(change => change.Revision)!;
        return newest with { Boards = [.. changes.SelectMany(change => change.Boards).Distinct().Order(StringComparer.Ordinal)] };
    }

    private static async Task SendFaultAsync(IBus bus, OutboxMessage message, CancellationToken cancellationToken)
    {
        var type = typeof(EventHeader).Assembly.GetType($"{typeof(EventHeader).Namespace}.{message.MessageType}", throwOnError: true)!;
        var failed = JsonSerializer.Deserialize(message.Body, type, OutboxJson.Options)!;
        var endpoint = await bus.GetSendEndpoint(ErrorQueue);
        await endpoint.Send(
            failed,
            type,
            Pipe.Execute<SendContext>(context =>
            {
                context.Headers.Set(MessageHeaders.Reason, "fault");
                context.Headers.Set(MessageHeaders.FaultMessage, message.FaultReason);
                context.Headers.Set(MessageHeaders.FaultInputAddress, EventsTopology.Queue);
            }),
            cancellationToken);
    }

    /// <summary>The message belongs to the trace of the newest change that it tells of, and links to all others.</summary>
    private static Activity? Start(IReadOnlyList<OutboxMessage> told)
    {
        List<ActivityContext> changes = [.. told.Select(Trace).Where(trace => trace != default)];
        return changes.Count == 0
            ? null
            : StatsTelemetry.Source.StartActivity(
                StatsSpans.SendOutbox, ActivityKind.Internal, changes[^1], links: changes.SkipLast(1).Select(trace => new ActivityLink(trace)))
                ?.SetTag(SpaceAttributes.BatchMessages, told.Count);
    }

    private static ActivityContext Trace(OutboxMessage message) =>
        ActivityContext.TryParse(message.TraceParent, null, out var trace) ? trace : default;
}
