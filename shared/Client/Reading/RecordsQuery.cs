namespace SpacesPlatform.Client.Reading;

/// <summary>Which records are meant.</summary>
public sealed record RecordsQuery : Query
{
    /// <summary><see cref="Boards.Spaces"/>, the default, or <see cref="Boards.Hosts"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>A metric of Spaces; null for peak listeners.</summary>
    public string? Metric { get; init; }

    /// <summary>The era's id.</summary>
    public string? Era { get; init; }

    /// <summary>The category's path.</summary>
    public string? Category { get; init; }

    /// <summary>Whose categories count: one of <see cref="Involvements"/>.</summary>
    public string? Involvement { get; init; }

    /// <summary>As of a past moment.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Items of the timeline, 1 to 100; null for 100.</summary>
    public int? Limit { get; init; }

    internal override QueryString Parameters() => base.Parameters()
        .Add("subject", Subject)
        .Add("metric", Metric)
        .Add("era", Era)
        .Add("category", Category)
        .Add("involvement", Involvement)
        .Add("as_of", AsOf)
        .Add("limit", Limit);
}
