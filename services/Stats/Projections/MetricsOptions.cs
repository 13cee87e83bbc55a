namespace SpacesPlatform.Stats.Projections;

/// <summary>Settings of the metrics. Changing one asks for a rebuild of the projections.</summary>
internal sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>How long a sample's value holds at most: <c>G</c> of the definitions.</summary>
    public TimeSpan LongestHold { get; init; } = TimeSpan.FromMinutes(5);
}
