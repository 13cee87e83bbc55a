namespace SpacesPlatform.Stats.MetricCatalog;

internal sealed record MetricsAnswer(IReadOnlyList<MetricDefinition> Metrics);
