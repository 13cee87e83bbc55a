using Aspire.Hosting.Docker.Resources.ComposeNodes;

namespace SpacesPlatform.AppHost.Compose;

/// <summary>What the file <c>.env</c> may replace and need not: each has a default in the Compose file.</summary>
internal static class ComposeVariable
{
    private const string Telemetry = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>All that Aspire does not name by itself, and what they are.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [ImageOf("postgres")] = "Image of Postgres, instead of the official one",
        [ImageOf("rabbitmq")] = "Image of RabbitMQ with the management plugin, instead of the official one",
        [ImageOf("compose-dashboard")] = "Image of Aspire's dashboard, instead of the official one",
        [HostPortOf("gateway")] = "Port of this machine that the gateway takes, instead of 8080",
        [HostPortOf("compose-dashboard")] = "Port of this machine that the dashboard takes, instead of 18888",
        [Telemetry] = "Where telemetry goes, instead of the dashboard",
    };

    public static void MakeImageReplaceable(Service service, string image) =>
        service.Image = WithDefault(ImageOf(service.Name), image);

    public static void MakeHostPortReplaceable(Service service) =>
        service.Ports = [.. service.Ports.Select(port => port.Split(':') is [var host, var container]
            ? $"{WithDefault(HostPortOf(service.Name), host)}:{container}"
            : port)];

    public static void MakeTelemetryReplaceable(Service service)
    {
        if (service.Environment.TryGetValue(Telemetry, out var dashboard))
        {
            service.Environment[Telemetry] = WithDefault(Telemetry, dashboard);
        }
    }

    private static string ImageOf(string service) => $"{Word(service)}_IMAGE";

    private static string HostPortOf(string service) => $"{Word(service)}_HOST_PORT";

    private static string Word(string service) => service.ToUpperInvariant().Replace('-', '_');

    private static string WithDefault(string variable, string value) => $"${{{variable}:-{value}}}";
}
