using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Asks another replica, once, when the one that was chosen for a read can't be reached.</summary>
internal sealed partial class ReadRetry(RequestDelegate next, GatewayTelemetry telemetry, ILogger<ReadRetry> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);

        if (!MayRetry(context))
        {
            return;
        }

        var proxy = context.GetReverseProxyFeature();
        var others = proxy.AllDestinations.Where(other => other != proxy.ProxiedDestination).ToList();
        var reachable = others.Where(other => other.Health.Passive != DestinationHealth.Unhealthy).ToList();
        if (others.Count == 0)
        {
            return;
        }

        telemetry.Retried(proxy.Cluster.Config.ClusterId);
        LogRetry(proxy.ProxiedDestination?.DestinationId);
        context.Response.Clear();
        context.Features.Set<IForwarderErrorFeature>(null);
        proxy.AvailableDestinations = reachable.Count > 0 ? reachable : others;
        await next(context);
    }

    private static bool MayRetry(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true
        && context.GetForwarderErrorFeature()?.IsUnreachable() == true
        && !context.Response.HasStarted
        && !context.RequestAborted.IsCancellationRequested;

    [LoggerMessage(4002, LogLevel.Information, "Replica {Replica} can't be reached: asking another one", EventName = "ReadRetried")]
    private partial void LogRetry(string? replica);
}
