using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SpacesPlatform.Client;
using SpacesPlatform.Gateway.Forwarding;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.LocalInfrastructure;
using SpacesPlatform.Platform.Tests.Pipeline;
using SpacesPlatform.Platform.Tests.Roles;
using SpacesPlatform.Stats;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>
/// A whole platform on a database and a virtual host of its own: ingest, stats and gateway on loopback ports, found by
/// service discovery, configured as a deployment configures them.
/// </summary>
internal sealed class RunningPlatform : IAsyncDisposable
{
    public const string LimitedSource = "https://limited.example/";

    private readonly Stack<IAsyncDisposable> members = new();
    private readonly Dictionary<string, string> statsSettings = [];
    private readonly Dictionary<string, string> ingestSettings = [];
    private readonly Dictionary<string, string> gatewaySettings = [];
    private readonly int[] statsPorts;
    private readonly IReadOnlyDictionary<string, string>? environment;
    private ProcessScope? scope;

    private RunningPlatform(int statsReplicas, IReadOnlyDictionary<string, string>? environment)
    {
        statsPorts = [.. Enumerable.Range(0, statsReplicas).Select(_ => FreePort.Next())];
        this.environment = environment;
    }

    public StatsDatabase Database { get; } = new();

    public Uri Broker { get; private set; } = null!;

    public PlatformClient Client { get; private set; } = null!;

    public Uri Gateway { get; private set; } = null!;

    public string ApiKey { get; } = NewKey();

    /// <summary>May post one event a second, for <see cref="LimitedSource"/> alone.</summary>
    public string LimitedKey { get; } = NewKey();

    /// <summary>Signs for every source.</summary>
    public string WebhookSecret { get; } = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The client that other people's programs use; the test disposes of it.</summary>
    public SpacesClient CreateClient(HttpClient? http = null) => new(new SpacesClientOptions { Gateway = Gateway, ApiKey = ApiKey, Http = http });

    /// <summary>Starts all but stats.</summary>
    /// <param name="statsReplicas">How many stats replicas will be started.</param>
    /// <param name="withRoles">Each service has a role of its own that may do what it needs alone.</param>
    /// <param name="readsNeedKeys">Reading needs an API key.</param>
    /// <param name="environment">Where given, all services are processes of their own, with these settings beside their own.</param>
    public static async Task<RunningPlatform> StartWithoutStatsAsync(
        int statsReplicas = 1, bool withRoles = false, bool readsNeedKeys = false, IReadOnlyDictionary<string, string>? environment = null)
    {
        var platform = new RunningPlatform(statsReplicas, environment);
        platform.gatewaySettings["Reading:RequireKey"] = readsNeedKeys ? "true" : "false";
        platform.members.Push(platform.Database);
        await platform.Database.InitializeAsync();
        var infrastructure = await TestInfrastructure.GetAsync(TestContext.Current.CancellationToken);
        platform.Broker = await infrastructure.CreateVirtualHostAsync(TestContext.Current.CancellationToken);
        platform.statsSettings["ConnectionStrings:stats"] = platform.Database.ConnectionString;
        if (withRoles)
        {
            var roles = await TestRoles.MakeAsync(platform.Database);
            platform.members.Push(roles);
            platform.statsSettings["ConnectionStrings:stats"] = roles.Stats;
            platform.ingestSettings["ConnectionStrings:ingest"] = roles.Ingest;
        }

        platform.statsSettings["ConnectionStrings:rabbitmq"] = platform.Broker.OriginalString;
        await platform.StartIngestAndGatewayAsync();
        return platform;
    }

    /// <summary>Starts all, with stats in this process.</summary>
    public static async Task<RunningPlatform> StartAsync()
    {
        var platform = await StartWithoutStatsAsync();
        await platform.StartStatsAsync();
        return platform;
    }

    public async Task StartStatsAsync(Action<IServiceCollection>? configure = null) =>
        members.Push(await ServiceHost<StatsTelemetry>.StartAsync(statsPorts.Single(), statsSettings, configure));

    /// <summary>Starts the stats replicas as processes.</summary>
    public async Task<IReadOnlyList<ServiceProcess>> StartStatsProcessesAsync()
    {
        var folder = await ScopeAsync();
        List<ServiceProcess> processes = [.. statsPorts.Select(port => new ServiceProcess(folder, "stats", port, With(statsSettings)))];
        processes.ForEach(members.Push);
        await Task.WhenAll(processes.Select(process => process.StartAsync()));
        return processes;
    }

    public async ValueTask DisposeAsync()
    {
        while (members.TryPop(out var member))
        {
            await member.DisposeAsync();
        }
    }

    private static string NewKey() =>
        "sk_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private async Task StartIngestAndGatewayAsync()
    {
        var (ingestPort, gatewayPort) = (FreePort.Next(), FreePort.Next());
        await StartAsync<ApiKeyOptions>("ingest", ingestPort, new Dictionary<string, string>(ingestSettings)
        {
            ["ConnectionStrings:rabbitmq"] = Broker.OriginalString,
            ["Ingest:Keys:0:Name"] = "development",
            ["Ingest:Keys:0:Hash"] = Hash(ApiKey),
            ["Ingest:Keys:0:Sources:0"] = "*",
            ["Ingest:Keys:0:WebhookSecrets:0"] = WebhookSecret,
            ["Ingest:Keys:1:Name"] = "limited",
            ["Ingest:Keys:1:Hash"] = Hash(LimitedKey),
            ["Ingest:Keys:1:Sources:0"] = LimitedSource,
            ["Ingest:Keys:1:EventsPerSecond"] = "1",
            ["Ingest:Keys:1:Burst"] = "1",
        });
        foreach (var (index, port) in statsPorts.Index())
        {
            gatewaySettings[$"services:stats:http:{index}"] = $"http://127.0.0.1:{port}";
        }

        gatewaySettings["services:ingest:http:0"] = $"http://127.0.0.1:{ingestPort}";
        await StartAsync<GatewayOptions>("gateway", gatewayPort, gatewaySettings);
        Gateway = new Uri($"http://127.0.0.1:{gatewayPort}");
        Client = new PlatformClient(Gateway, ApiKey);
        members.Push(Client);
        await Wait.UntilAsync("ingest takes events", async () => (await Client.PostAsync([])).IsSuccessStatusCode);
    }

    private async Task StartAsync<T>(string service, int port, IReadOnlyDictionary<string, string> settings)
        where T : class
    {
        if (environment is null)
        {
            members.Push(await ServiceHost<T>.StartAsync(port, settings));
            return;
        }

        var process = new ServiceProcess(await ScopeAsync(), service, port, With(settings));
        members.Push(process);
        await process.StartAsync();
    }

    private async Task<ProcessScope> ScopeAsync()
    {
        if (scope is null)
        {
            var folder = Path.Combine(Path.GetTempPath(), $"spacesplatform-services-{Guid.NewGuid():N}");
            scope = await ProcessScope.OpenAsync(folder, removeFolder: true, TestContext.Current.CancellationToken);
            members.Push(scope);
        }

        return scope;
    }

    private Dictionary<string, string> With(IReadOnlyDictionary<string, string> settings) =>
        new(settings.Concat(environment ?? new Dictionary<string, string>()));
}
