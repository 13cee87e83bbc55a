using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SpacesPlatform.Gateway.Forwarding;
using SpacesPlatform.Ingest.SpaceEvents;
using SpacesPlatform.ServiceDefaults.Telemetry;
using SpacesPlatform.Stats;
using SpacesPlatform.StatsMigrator;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>The metrics, spans, attributes and logs that the code itself has.</summary>
internal static class PlatformCode
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(SpaceAttributes).Assembly,
        typeof(IngestTelemetry).Assembly,
        typeof(StatsTelemetry).Assembly,
        typeof(MigrationWorker).Assembly,
        typeof(GatewayTelemetry).Assembly,
    ];

    private static IEnumerable<Type> Types => Assemblies.SelectMany(assembly => assembly.GetTypes());

    /// <summary>What every type that asks for meters makes with them.</summary>
    public static List<(string Name, string Kind, string Unit)> Metrics()
    {
        using var services = new ServiceCollection().AddMetrics().AddLogging().AddSingleton(TimeProvider.System).BuildServiceProvider();
        var instruments = new List<Instrument>();
        using var listener = new MeterListener
        {
            // The client's are its users', and its own README lists them.
            InstrumentPublished = (instrument, _) => instruments.AddRange(instrument.Meter.Name == "SpacesPlatform.Client" ? [] : [instrument]),
        };
        listener.Start();
        foreach (var type in Types.Where(type => type.GetConstructors().Any(
            constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(IMeterFactory)))))
        {
            ActivatorUtilities.CreateInstance(services, type);
        }

        return
        [
            .. instruments.Where(instrument => instrument.Name.StartsWith("spaces.", StringComparison.Ordinal))
                .Select(instrument => (instrument.Name, Kind(instrument), instrument.Unit ?? "")).Distinct(),
        ];
    }

    /// <summary>The names of our own spans, which stand in types that are called so.</summary>
    public static IEnumerable<string> Spans() =>
        Types.Where(type => type.Name.EndsWith("Spans", StringComparison.Ordinal)).SelectMany(Constants);

    public static IEnumerable<string> Attributes() => Constants(typeof(SpaceAttributes));

    public static List<(int Id, string Name, string Level)> Logs() =>
    [
        .. Types.SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
            .Select(log => (log.EventId, log.EventName ?? "", log.Level.ToString().ToLowerInvariant())),
    ];

    private static IEnumerable<string> Constants(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static string Kind(Instrument instrument)
    {
        var name = instrument.GetType().Name.Split('`')[0].ToLowerInvariant();
        return name.Replace("observable", "", StringComparison.Ordinal);
    }
}
