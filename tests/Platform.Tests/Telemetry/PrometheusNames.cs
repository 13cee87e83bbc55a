using System.Text.RegularExpressions;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>How Prometheus names what comes over OTLP, with its default strategy: underscores, and suffixes for unit and kind.</summary>
internal static partial class PrometheusNames
{
    private static readonly Dictionary<string, string> Units = new() { ["s"] = "seconds", ["ms"] = "milliseconds", ["By"] = "bytes" };

    public static IEnumerable<string> OfMetric(string name, string kind, string unit)
    {
        var suffix = unit.StartsWith('{') || unit.Length == 0 ? "" : "_" + Units.GetValueOrDefault(unit, unit);
        var series = Label(name) + suffix;
        return kind switch
        {
            "counter" => [series + "_total"],
            "histogram" => [series + "_bucket", series + "_count", series + "_sum"],
            _ => [series],
        };
    }

    public static string Label(string attribute) => NotAllowed().Replace(attribute, "_");

    /// <summary>The metrics that an expression asks for.</summary>
    public static IEnumerable<string> MetricsIn(string expression) =>
        Metric().Matches(Selectors().Replace(expression, "")).Select(match => match.Value);

    /// <summary>The labels that an expression selects by or groups by.</summary>
    public static IEnumerable<string> LabelsIn(string expression) => Selected().Matches(expression).Select(match => match.Groups[1].Value)
        .Concat(Grouped().Matches(expression).SelectMany(match => match.Groups[1].Value.Split(", ")));

    [GeneratedRegex("[^a-zA-Z0-9_]")]
    private static partial Regex NotAllowed();

    [GeneratedRegex(@"\{[^}]*\}|\b(by|ignoring) \([^)]*\)")]
    private static partial Regex Selectors();

    [GeneratedRegex(@"\b(spaces|http|dotnet|db|messaging|kestrel)_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex("([a-z_]+)(?:=~|!~|!=|=)\"")]
    private static partial Regex Selected();

    [GeneratedRegex(@"\b(?:by|ignoring) \(([^)]+)\)")]
    private static partial Regex Grouped();
}
