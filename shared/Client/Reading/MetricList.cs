namespace SpacesPlatform.Client.Reading;

/// <summary>The metrics as the API wraps them.</summary>
internal sealed record MetricList
{
    public required IReadOnlyList<MetricDefinition> Metrics { get; init; }
}
