using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
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
    private readonly Stack<IAsyncDisposable> members = new();
    private readonly Dictionary<string, string> statsSettings = [];
    private readonly Dictionary<string, string> ingestSettings = [];
    private readonly int[] statsPorts;
    private ProcessScope? scope;

    private RunningPlatform(int statsReplicas) => statsPorts = [.. Enumerable.Range(0, statsReplicas).Select(_ => FreePort.Next())];

    public StatsDatabase Database { get; } = new();

    public Uri Broker { get; private set; } = null!;

    public PlatformClient Client { get; private set; } = null!;

    /// <summary>Starts all but stats; with roles, each service has a role of its own that may do what it needs alone.</summary>
    public static async Task<RunningPlatform> StartWithoutStatsAsync(int statsReplicas = 1, bool withRoles = false)
    {
        var platform = new RunningPlatform(statsReplicas);
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
    public async Task<IReadOnlyList<StatsProcess>> StartStatsProcessesAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"spacesplatform-stats-{Guid.NewGuid():N}");
        scope = await ProcessScope.OpenAsync(folder, removeFolder: true, TestContext.Current.CancellationToken);
        members.Push(scope);
        List<StatsProcess> processes = [.. statsPorts.Select(port => new StatsProcess(scope, port, statsSettings))];
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

    private async Task StartIngestAndGatewayAsync()
    {
        var key = "sk_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var (ingestPort, gatewayPort) = (FreePort.Next(), FreePort.Next());
        members.Push(await ServiceHost<ApiKeyOptions>.StartAsync(ingestPort, new Dictionary<string, string>(ingestSettings)
        {
            ["ConnectionStrings:rabbitmq"] = Broker.OriginalString,
            ["Ingest:Keys:0:Name"] = "development",
            ["Ingest:Keys:0:Hash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))),
            ["Ingest:Keys:0:Sources:0"] = "*",
        }));
        var discovery = statsPorts.Index().ToDictionary(
            port => $"services:stats:http:{port.Index}", port => $"http://127.0.0.1:{port.Item}");
        discovery["services:ingest:http:0"] = $"http://127.0.0.1:{ingestPort}";
        members.Push(await ServiceHost<GatewayOptions>.StartAsync(gatewayPort, discovery));
        Client = new PlatformClient(new Uri($"http://127.0.0.1:{gatewayPort}"), key);
        members.Push(Client);
        await Wait.UntilAsync("ingest takes events", async () => (await Client.PostAsync([])).IsSuccessStatusCode);
    }
}
