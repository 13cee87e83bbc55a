using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace SpacesPlatform.Stats.Tests;

/// <summary>The stats service over HTTP on a fixture's database, with a clock of its own and without a broker.</summary>
internal sealed class StatsApp(StatsFixture stats) : WebApplicationFactory<Program>
{
    /// <summary>The time the service believes it is.</summary>
    public FakeTimeProvider Clock { get; } = new(Post.Noon);

    /// <summary>Further settings, to be given before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>
    /// Serves over a socket: only so a path arrives as it was sent. The port is a setting, as the one of the base class is set while
    /// the service may already be starting.
    /// </summary>
    public void UseSocket()
    {
        Settings["urls"] = "http://127.0.0.1:0";
        UseKestrel();
    }

    public async Task<JsonElement> ReadAsync(string path)
    {
        var (status, body) = await AskAsync(path);
        status.ShouldBe(HttpStatusCode.OK, body.ToString());
        return body;
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string path)
    {
        using var response = await SendAsync(path);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: TestContext.Current.CancellationToken);
        return (response.StatusCode, json.RootElement.Clone());
    }

    /// <summary>The body to the byte, for answers that must not change.</summary>
    public async Task<string> BodyAsync(string path)
    {
        using var response = await SendAsync(path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return body;
    }

    public async Task<HttpResponseMessage> SendAsync(string path, string? entityTag = null)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (entityTag is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(entityTag);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:stats", stats.ConnectionString);
        builder.UseSetting("ConnectionStrings:rabbitmq", "amqp://nobody@127.0.0.1:1");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);

            // What applies events and talks to the broker; the server itself is a hosted service too, and stays.
            foreach (var worker in services.Where(IsWorker).ToList())
            {
                services.Remove(worker);
            }
        });
    }

    private static bool IsWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationType?.Assembly.GetName().Name is "SpacesPlatform.Stats" or "MassTransit";
}
