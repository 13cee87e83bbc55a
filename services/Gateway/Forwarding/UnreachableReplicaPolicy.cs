using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>
/// Passes a replica over, for a short while, as soon as one request could not reach it. A slow one stays in use: it may be
/// the question that is slow.
/// </summary>
internal sealed class UnreachableReplicaPolicy(IDestinationHealthUpdater health, IOptions<GatewayOptions> options)
    : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "UnreachableReplica";

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var unreachable = context.GetForwarderErrorFeature()?.IsUnreachable() == true;
        health.SetPassive(
            cluster,
            destination,
            unreachable ? DestinationHealth.Unhealthy : DestinationHealth.Healthy,
            options.Value.FailurePause);
    }
}
