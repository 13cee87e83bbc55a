using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Which request goes to which service.</summary>
internal static class GatewayRoutes
{
    public const string ReadsCorsPolicy = "reads";

    private const string Ingest = "ingest";

    private const string Stats = "stats";

    private const string NoCors = "disable";

    private const string Api = "/v1/{**rest}";

    public static IReadOnlyList<RouteConfig> Routes { get; } =
    [
        new()
        {
            RouteId = "events",
            ClusterId = Ingest,
            Match = new RouteMatch { Path = "/v1/events", Methods = [HttpMethods.Post] },
            CorsPolicy = NoCors,
        },
        new()
        {
            RouteId = "events-validate",
            ClusterId = Ingest,
            Match = new RouteMatch { Path = "/v1/events:validate", Methods = [HttpMethods.Post] },
            CorsPolicy = NoCors,
        },
        new()
        {
            RouteId = "reads",
            ClusterId = Stats,
            Match = new RouteMatch { Path = Api, Methods = [HttpMethods.Get, HttpMethods.Head] },
            CorsPolicy = ReadsCorsPolicy,
        },
        new()
        {
            RouteId = "other",
            ClusterId = Stats,
            Match = new RouteMatch { Path = Api },
            CorsPolicy = NoCors,
        },
    ];

    public static IReadOnlyList<ClusterConfig> Clusters(GatewayOptions options) => [Cluster(Ingest, options), Cluster(Stats, options)];

    private static ClusterConfig Cluster(string service, GatewayOptions options) => new()
    {
        ClusterId = service,
        Destinations = new Dictionary<string, DestinationConfig>
        {
            [service] = new() { Address = $"http://{service}" },
        },
        LoadBalancingPolicy = LoadBalancingPolicies.PowerOfTwoChoices,
        // What a client sends beyond ASCII is passed on as it came, where the client of .NET would refuse it with an exception.
        HttpClient = new HttpClientConfig { RequestHeaderEncoding = "utf-8" },
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = options.RequestTimeout },
        HealthCheck = new HealthCheckConfig
        {
            // When every replica failed lately, all of them are tried: the first to come back is found at once.
            AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
            Passive = new PassiveHealthCheckConfig
            {
                Enabled = true,
                Policy = UnreachableReplicaPolicy.PolicyName,
                ReactivationPeriod = options.FailurePause,
            },
        },
    };
}
