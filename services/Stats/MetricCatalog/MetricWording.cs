namespace SpacesPlatform.Stats.MetricCatalog;

/// <summary>How sentences speak of a metric.</summary>
internal sealed class MetricWording
{
    /// <summary>What it is called, such as <c>peak listeners</c>.</summary>
    public string Label { get; init; } = "";

    /// <summary>What the top of its board is called, such as <c>most listened-to</c>.</summary>
    public string Superlative { get; init; } = "";
}
