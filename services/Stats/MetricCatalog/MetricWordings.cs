namespace SpacesPlatform.Stats.MetricCatalog;

/// <summary>The section <c>Metrics:Wording</c> of the configuration, by metric.</summary>
internal sealed class MetricWordings
{
    public const string Section = "Metrics:Wording";

    public Dictionary<string, MetricWording> ByMetric { get; } = new(StringComparer.Ordinal);

    public MetricWording Of(string metric) => ByMetric[metric];
}
