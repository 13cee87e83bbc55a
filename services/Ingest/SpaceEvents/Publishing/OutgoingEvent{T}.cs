using System.Diagnostics;
using MassTransit;
using SpacesPlatform.ServiceDefaults.Bus;

namespace SpacesPlatform.Ingest.SpaceEvents.Publishing;

/// <summary>A message of one contract.</summary>
/// <param name="contract">The contract.</param>
/// <param name="integrationTrace">The trace that the integration gave the event, or null: then it belongs to the request's.</param>
internal sealed class OutgoingEvent<T>(T contract, ActivityContext? integrationTrace) : OutgoingEvent
    where T : class
{
    public override object Contract => contract;

    public override async Task PublishAsync(IPublishEndpoint bus, CancellationToken cancellationToken)
    {
        using var activity = integrationTrace is { } parent ? IngestTelemetry.ContinueTrace(parent) : null;
        await bus.PublishEventAsync(contract, cancellationToken);
    }
}
