using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>Reports health as a metric too: alerts then need no probe of their own.</summary>
internal sealed class HealthGauge : IHealthCheckPublisher
{
    public const string MeterName = "SpacesPlatform.ServiceDefaults";

    /// <summary>How often the checks are made for the metric.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    private volatile HealthReport? latest;

    public HealthGauge(IMeterFactory meters) => meters.Create(MeterName).CreateObservableGauge(
        "spaces.health", Observe, description: "A health check: 1 healthy, 0.5 degraded, 0 unhealthy");

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        latest = report;
        return Task.CompletedTask;
    }

    private IEnumerable<Measurement<double>> Observe() => (latest?.Entries ?? new Dictionary<string, HealthReportEntry>()).Select(
        check => new Measurement<double>(Value(check.Value.Status), new KeyValuePair<string, object?>(SpaceAttributes.HealthCheck, check.Key)));

    private static double Value(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => 1,
        HealthStatus.Degraded => 0.5,
        _ => 0,
    };
}
