using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SpacesPlatform.Client.Tests;

/// <summary>A server over a real socket whose answers a test writes.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestServer(WebApplication app) => this.app = app;

    /// <summary>The path and query of each request, in the order of arrival.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public Uri Url => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");

    public static async Task<TestServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.UseShutdownTimeout(TimeSpan.Zero);
        var app = builder.Build();
        var server = new TestServer(app);
        app.Run(context =>
        {
            server.Asked.Enqueue(context.Request.Path + context.Request.QueryString);
            return answer(context);
        });
        await app.StartAsync();
        return server;
    }

    public SpacesClient CreateClient(Func<SpacesClientOptions, SpacesClientOptions>? change = null)
    {
        var options = new SpacesClientOptions { Gateway = Url, ApiKey = "sk_test" };
        return new SpacesClient(change is null ? options : change(options));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
