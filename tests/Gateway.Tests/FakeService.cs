using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SpacesPlatform.Gateway.Tests;

/// <summary>A service behind the gateway: a server on a loopback port that keeps what it received.</summary>
public sealed class FakeService(string name) : IAsyncDisposable
{
    private WebApplication? app;

    public string Url { get; private set; } = "http://127.0.0.1:0";

    public ConcurrentQueue<ReceivedRequest> Received { get; } = [];

    /// <summary>What it answers; its name unless a test says otherwise.</summary>
    public RequestDelegate Answer { get; set; } = http => http.Response.WriteAsync(name, http.RequestAborted);

    /// <summary>Starts, at the port that it had before.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(Url);
        app = builder.Build();
        app.Run(ReceiveAsync);
        await app.StartAsync();
        Url = app.Urls.Single();
    }

    /// <summary>Stops as a killed process does: without waiting for requests.</summary>
    public async Task KillAsync()
    {
        if (app is not null)
        {
            await app.StopAsync(new CancellationToken(canceled: true));
            await app.DisposeAsync();
            app = null;
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private Task ReceiveAsync(HttpContext http)
    {
        Received.Enqueue(new ReceivedRequest(
            http.Request.Method,
            http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        return Answer(http);
    }
}
