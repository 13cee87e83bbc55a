using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SpacesPlatform.ServiceDefaults;

/// <summary>Traces, metrics and logs, exported over OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to.</summary>
internal static class TelemetryExtensions
{
    /// <summary>Sources and meters of our own are named after their assemblies.</summary>
    private const string OwnSources = "SpacesPlatform.*";

    private static readonly PathString[] Untraced = ["/health", "/alive", "/docs", "/openapi", "/asyncapi.json", "/schemas"];

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });

        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("MassTransit", "Npgsql", OwnSources))
            .WithTracing(tracing => tracing
                .AddSource("MassTransit", OwnSources)
                .AddAspNetCoreInstrumentation(options => options.Filter = IsWorthTracing)
                .AddHttpClientInstrumentation()
                .AddNpgsql());

        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
        }
    }

    /// <summary>Probes come every few seconds and would bury the traces that somebody looks for; pages and documents touch nothing.</summary>
    private static bool IsWorthTracing(HttpContext context) => !Untraced.Any(path => context.Request.Path.StartsWithSegments(path));
}
