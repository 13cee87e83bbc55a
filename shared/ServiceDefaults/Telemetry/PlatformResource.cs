using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Resources;

namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>Says which process a span, a metric or a log is of.</summary>
internal static class PlatformResource
{
    private const string AssemblyPrefix = "SpacesPlatform.";

    /// <summary>
    /// Defaults first, so that <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c> have the last word.
    /// </summary>
    public static void Describe(ResourceBuilder resource, IHostEnvironment environment) => resource.Clear()
        .AddAttributes(new Dictionary<string, object>
        {
            ["service.name"] = ServiceName(environment),
            ["service.version"] = Version(),
            ["service.instance.id"] = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}"),
            ["deployment.environment.name"] = environment.EnvironmentName.ToLowerInvariant(),

            // Its name before the semantic conventions 1.27, which most back ends still ask for.
            ["deployment.environment"] = environment.EnvironmentName.ToLowerInvariant(),
        })
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private static string ServiceName(IHostEnvironment environment) =>
        environment.ApplicationName.Replace(AssemblyPrefix, "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Version() => typeof(PlatformResource).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
