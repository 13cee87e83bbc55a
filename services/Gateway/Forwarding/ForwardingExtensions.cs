using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using SpacesPlatform.Gateway.Reading;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.ServiceDiscovery;
using Yarp.ReverseProxy.Transforms;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Forwarding of requests to the services behind the gateway.</summary>
internal static class ForwardingExtensions
{
    public static WebApplicationBuilder AddForwarding(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<GatewayOptions>().BindConfiguration(GatewayOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ServerLimits>();
        services.AddSingleton<GatewayTelemetry>();
        services.AddReverseProxy().AddTransforms(transforms =>
        {
            transforms.RequestTransforms.Add(new RawTargetTransform());
            transforms.AddResponseHeaderRemove("Server", ResponseCondition.Always);
        });
        services.AddSingleton<IProxyConfigProvider>(provider => new InMemoryConfigProvider(
            GatewayRoutes.Routes,
            GatewayRoutes.Clusters(provider.GetRequiredService<IOptions<GatewayOptions>>().Value)));
        services.AddSingleton<IDestinationResolver, DiscoveredReplicas>();
        services.AddSingleton<IForwarderHttpClientFactory, ServiceClientFactory>();
        services.AddSingleton<IPassiveHealthCheckPolicy, UnreachableReplicaPolicy>();
        return builder;
    }

    public static void MapForwarding(this IEndpointRouteBuilder routes)
    {
        routes.MapReverseProxy(proxy =>
        {
            proxy.UseMiddleware<BodyLimit>();
            proxy.UseKeyRequirement();
            proxy.UseMiddleware<FailureAnswers>();
            proxy.UseMiddleware<ReadRetry>();
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
        });
        foreach (var (path, allow) in GatewayRoutes.MethodsOfPaths)
        {
            routes.Map(path, http =>
            {
                (http.Response.StatusCode, http.Response.Headers.Allow) = (StatusCodes.Status405MethodNotAllowed, allow);
                return Task.CompletedTask;
            });
        }
    }
}
