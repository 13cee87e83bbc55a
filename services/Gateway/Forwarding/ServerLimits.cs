using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>What the gateway takes from clients: no more than the services behind it would, so that nobody holds its memory in vain.</summary>
internal sealed class ServerLimits(IOptions<GatewayOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>As much as ingest takes; other services take no bodies.</summary>
    public const int BodyBytes = 4 * 1024 * 1024;

    /// <summary>With the marks between chunks, where the length is not announced: ingest counts what is between them.</summary>
    private const int ChunkedBytes = 2 * BodyBytes;

    /// <summary>What is held of a body that the service does not read as fast as it comes.</summary>
    private const int UnreadBytes = 128 * 1024;

    /// <summary>Less than the 100 headers and 32 KiB of the services: the gateway adds some of its own, and refuses what they would.</summary>
    private const int Headers = 80;
    private const int HeaderBytes = 24 * 1024;

    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.Limits.MaxRequestBodySize = ChunkedBytes;
        kestrel.Limits.MaxRequestBufferSize = UnreadBytes;
        kestrel.Limits.MaxRequestHeaderCount = Headers;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        kestrel.Limits.MaxConcurrentConnections = options.Value.MostConnections;
    }
}
