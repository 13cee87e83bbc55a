namespace SpacesPlatform.Client.Reading;

/// <summary>Which board is meant.</summary>
public record BoardQuery : SpacesQuery
{
    /// <summary>The metric: one of <see cref="Metrics"/>; null for peak listeners.</summary>
    public string? Metric { get; init; }

    /// <summary>For growth: the metric that grows.</summary>
    public string? Of { get; init; }

    /// <summary>
    /// Where the window that groups are compared with starts; it ends at <see cref="SpacesQuery.From"/>. Null for one as long as
    /// the window. Only with both bounds, on a board of groups.
    /// </summary>
    public Moment? CompareFrom { get; init; }

    /// <summary>The category's path; everything under it counts.</summary>
    public string? Category { get; init; }

    internal override QueryString Parameters() =>
        base.Parameters().Add("metric", Metric).Add("of", Of).Add("compare_from", CompareFrom).Add("category", Category);

    /// <summary>What an entry of the board is asked for by: there is nothing to limit.</summary>
    internal QueryString WithoutLimit() => (this with { Limit = null }).Parameters();
}
