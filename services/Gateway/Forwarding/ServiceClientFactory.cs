using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Makes the clients that call the services.</summary>
internal sealed class ServiceClientFactory(IOptions<GatewayOptions> options, ILogger<ForwarderHttpClientFactory> logger)
    : ForwarderHttpClientFactory(logger)
{
    /// <summary>A service known by a host name may move to other addresses, which only a new connection finds.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    protected override void ConfigureHandler(ForwarderHttpClientContext context, SocketsHttpHandler handler)
    {
        base.ConfigureHandler(context, handler);
        handler.ConnectTimeout = options.Value.ConnectTimeout;
        handler.PooledConnectionLifetime = ConnectionLifetime;
    }
}
