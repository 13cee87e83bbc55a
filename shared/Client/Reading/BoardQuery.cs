namespace SpacesPlatform.Client.Reading;

/// <summary>Which board is meant.</summary>
public record BoardQuery : SpacesQuery
{
    /// <summary>The metric: one of <see cref="Metrics"/>; null for peak listeners.</summary>
    public string? Metric { get; init; }

    /// <summary>For growth: the metric that grows.</summary>
    public string? Of { get; init; }

    /// <summary>The category's path; everything under it counts.</summary>
    public string? Category { get; init; }

    internal override QueryString Parameters() => base.Parameters().Add("metric", Metric).Add("of", Of).Add("category", Category);

    /// <summary>What an entry of the board is asked for by: there is nothing to limit.</summary>
    internal QueryString WithoutLimit() => (this with { Limit = null }).Parameters();
}
