using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Ingest.Tests;

/// <summary>The ingest service in the process of the test, with a stand-in for the broker.</summary>
public sealed class IngestHost : WebApplicationFactory<Program>
{
    public const string Key = "sk_everything-0123456789012345678901234567890ab";
    public const string FansKey = "sk_fans-0123456789012345678901234567890abcdefgh";
    public const string FansSource = "https://fans.example/spaces";

    /// <summary>Publishes to the broker of the settings instead of the stand-in.</summary>
    internal bool UsesBroker { get; init; }

    /// <summary>The clock; by default it stands still at <see cref="EventJson.Now"/>.</summary>
    internal TimeProvider Time { get; init; } = new FixedTime(EventJson.Now.AddTicks(7));

    internal RecordingPublisher Publisher { get; } = new();

    internal List<string> Logs { get; } = [];

    internal Dictionary<string, string> Settings { get; } = new()
    {
        ["ConnectionStrings:rabbitmq"] = "amqp://guest:guest@127.0.0.1:1/",
        ["Ingest:Keys:0:Name"] = "everything",
        ["Ingest:Keys:0:Hash"] = Hash(Key),
        ["Ingest:Keys:0:Sources:0"] = "*",
        ["Ingest:Keys:1:Name"] = "fans",
        ["Ingest:Keys:1:Hash"] = Hash(FansKey).ToUpperInvariant(),
        ["Ingest:Keys:1:Sources:0"] = FansSource,
        ["Ingest:ConfirmTimeout"] = "00:00:00.300",
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
    };

    public HttpClient CreateClient(string? key)
    {
        var client = CreateClient();
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);
        }

        return client;
    }

    /// <summary>Lets it listen on a loopback port of its own, for clients that are not of this process.</summary>
    public Uri StartKestrel()
    {
        // A port that the factory gives by itself may come after the start of the server.
        Settings["urls"] = "http://127.0.0.1:0";
        UseKestrel();
        StartServer();
        return new Uri(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new ListLoggerProvider(Logs)));
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton(Time);
            if (UsesBroker)
            {
                return;
            }

            services.RemoveAll<IEventPublisher>();
            services.AddSingleton<IEventPublisher>(Publisher);

            // There is no broker here, and the bus would look for one for ever.
            foreach (var bus in services.Where(service => service.ImplementationType?.Namespace?.StartsWith("MassTransit", StringComparison.Ordinal) == true
                && service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)).ToArray())
            {
                services.Remove(bus);
            }
        });
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
