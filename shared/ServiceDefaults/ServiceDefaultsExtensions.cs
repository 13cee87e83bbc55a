using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using SpacesPlatform.ServiceDefaults.Telemetry;

namespace SpacesPlatform.ServiceDefaults;

/// <summary>What every service of the platform has: telemetry, health, service discovery and resilient HTTP clients.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>The tag of the checks that tell whether the process is alive, whatever it depends on.</summary>
    public const string AliveTag = "alive";

    /// <summary>What is in flight has this long to finish when a service is told to stop; what doesn't is delivered again.</summary>
    private static readonly TimeSpan LongestShutdown = TimeSpan.FromSeconds(8);

    /// <summary>Adds telemetry over OTLP, health checks, service discovery and resilience for HTTP clients.</summary>
    /// <param name="builder">The application.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestShutdown);
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [AliveTag]);
        builder.Services.AddPlatformProblemDetails();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
        return builder;
    }

    /// <summary>
    /// Maps <c>/health</c> (200 when the service and what it depends on are ready, else 503) and <c>/alive</c> (200 while the
    /// process answers), both out of traces and metrics, and puts a <c>traceresponse</c> header on every answer.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.UseMiddleware<TraceResponseMiddleware>();
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthReportWriter.WriteAsync })
            .DisableHttpMetrics();
        app.MapHealthChecks("/alive", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(AliveTag),
            ResponseWriter = HealthReportWriter.WriteAsync,
        }).DisableHttpMetrics();
        return app;
    }
}
