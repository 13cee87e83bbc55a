using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace SpacesPlatform.ServiceDefaults.Tests.Telemetry;

/// <summary>
/// A service with the defaults of all services and a source of its own, whose exported spans are kept in memory. What samples in one
/// service of the process does in all: tests with services are one collection, which runs them one after the other.
/// </summary>
internal sealed class TracedService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<Activity> exported = [];

    private TracedService(WebApplication app, List<Activity> exported) => (this.app, this.exported) = (app, exported);

    /// <summary>A name of its own: a source is heard by every service of the process that asks for it.</summary>
    public ActivitySource Source { get; } = new($"SpacesPlatform.{Guid.NewGuid():N}");

    public IEnumerable<string> Exported => exported.Select(span => span.DisplayName);

    public Uri Url => new(app.Urls.First());

    public static async Task<TracedService> StartAsync(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create($"Telemetry:{setting.Name}", (string?)setting.Value)));
        builder.AddServiceDefaults();
        var exported = new List<Activity>();
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(exported));
        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapGet("/v1/picture.png", () => "");
        app.MapGet("/picture.png", () => "");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, exported);
    }

    public async ValueTask DisposeAsync()
    {
        Source.Dispose();
        await app.DisposeAsync();
    }
}
