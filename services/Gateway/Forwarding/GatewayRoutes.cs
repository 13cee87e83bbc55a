using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Which request goes to which service.</summary>
internal static class GatewayRoutes
{
    public const string ReadsCorsPolicy = "reads";

    public const string Ingest = "ingest";

    public const string Stats = "stats";

    private const string NoCors = "disable";

    private const string Events = "/v1/events";

    private const string Api = "/v1/{**rest}";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static IReadOnlyList<RouteConfig> Routes { get; } =
    [
        new()
        {
            RouteId = "events",
            ClusterId = Ingest,
            Match = new RouteMatch { Path = Events, Methods = [HttpMethods.Post] },
            CorsPolicy = NoCors,
        },
        new()
        {
            RouteId = "event-status",
            ClusterId = Stats,
            Match = new RouteMatch { Path = Events, Methods = Reads },
            CorsPolicy = ReadsCorsPolicy,
        },
        new()
        {
            RouteId = "events-validate",
            ClusterId = Ingest,
            Match = new RouteMatch { Path = Events + ":validate", Methods = [HttpMethods.Post] },
            CorsPolicy = NoCors,
        },
        new()
        {
            RouteId = "reads",
            ClusterId = Stats,
            Match = new RouteMatch { Path = Api, Methods = Reads },
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

    /// <summary>
    /// The methods of the paths that no service behind the gateway knows all of: who asks by another one is told here, and not by
    /// stats, which all other requests go to.
    /// </summary>
    public static IEnumerable<(string Path, string Allow)> MethodsOfPaths { get; } =
    [
        .. Routes.Where(route => route.Match.Path != Api).GroupBy(route => route.Match.Path!).Select(
            same => (same.Key, string.Join(", ", same.SelectMany(route => route.Match.Methods!).Order(StringComparer.Ordinal)))),
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
