namespace SpacesPlatform.Stats.MetricCatalog;

/// <summary>The metrics, with definitions.</summary>
internal sealed record MetricsAnswer(IReadOnlyList<MetricDefinition> Metrics);
