using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Gateway.Tests;

/// <summary>The gateway in the process of the test, listening on a loopback port of its own.</summary>
public sealed class GatewayHost : WebApplicationFactory<Program>
{
    private readonly ChangingSettings discovery = new();

    public GatewayHost() => UseKestrel();

    public Dictionary<string, string> Settings { get; } = [];

    public List<Activity> Spans { get; } = [];

    public List<string> Logs { get; } = [];

    /// <summary>Says where the replicas of a service are, also while the gateway runs.</summary>
    public void Discover(string service, params FakeService[] replicas) =>
        DiscoverUrl(service, [.. replicas.Select(replica => replica.Url)]);

    public void DiscoverUrl(string service, params string[] urls) => discovery.Replace($"services:{service}:http", urls);

    /// <summary>A client that sends paths as they are and adds nothing of its own.</summary>
    public HttpClient Connect()
    {
        StartServer();
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,

            // A busy machine may take longer than the usual second to refuse.
            Expect100ContinueTimeout = TimeSpan.FromSeconds(30),
        };
        return new HttpClient(handler)
        {
            BaseAddress = ClientOptions.BaseAddress,
            Timeout = TimeSpan.FromSeconds(20),
        };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // A port that the factory gives by itself may come after the start of the server.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureAppConfiguration(configuration => configuration.Add(discovery));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new ListLoggerProvider(Logs)));
        builder.ConfigureTestServices(services => services.ConfigureOpenTelemetryTracerProvider(
            tracing => tracing.AddInMemoryExporter(Spans)));
    }
}
