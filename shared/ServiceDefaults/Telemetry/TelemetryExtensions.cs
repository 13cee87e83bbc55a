using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>Traces, metrics and logs, exported over OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to.</summary>
internal static class TelemetryExtensions
{
    /// <summary>Sources and meters of our own are named after their assemblies.</summary>
    private const string OwnSources = "SpacesPlatform.*";

    private static readonly PathString[] Untraced = ["/health", "/alive", "/docs", "/openapi", "/asyncapi.json", "/schemas"];

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        builder.Services.AddSingleton<IHealthCheckPublisher, HealthGauge>();
        builder.Services.Configure<HealthCheckPublisherOptions>(options => options.Period = HealthGauge.Period);
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => PlatformResource.Describe(resource, builder.Environment))
            .WithMetrics(metrics => metrics
                .SetExemplarFilter(ExemplarFilterType.TraceBased)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("MassTransit", "Npgsql", OwnSources))
            .WithTracing(tracing => tracing
                .SetSampler(services => new StorySampler(Options(services).SampleRatio))
                .AddSource("MassTransit", OwnSources)
                .AddAspNetCoreInstrumentation(options => options.Filter = IsWorthTracing)
                .AddHttpClientInstrumentation()
                .AddNpgsql()
                .AddProcessor(_ => new Conventions())
                .AddProcessor(services => new KeepFailedAndSlow(Options(services).SlowerThan)));

        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
        }
    }

    private static TelemetryOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<TelemetryOptions>>().Value;

    /// <summary>
    /// Probes come every few seconds, and a page brings many files: they would bury the traces that somebody looks for. What is
    /// asked of the API is always traced, however it is named.
    /// </summary>
    private static bool IsWorthTracing(HttpContext context)
    {
        var path = context.Request.Path;
        return path.StartsWithSegments("/v1")
            || !(Untraced.Any(untraced => path.StartsWithSegments(untraced)) || Path.HasExtension(path.Value));
    }
}
