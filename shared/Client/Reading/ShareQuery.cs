namespace SpacesPlatform.Client.Reading;

/// <summary>Whose share of what is meant.</summary>
public sealed record ShareQuery : SpacesQuery
{
    /// <summary>The category whose share is asked for.</summary>
    public required string Category { get; init; }

    /// <summary>The category that the board is of; null for all.</summary>
    public string? Within { get; init; }

    /// <summary>How many entries, 1 to 100; null for 5. <see cref="SpacesQuery.Limit"/> is not to be given.</summary>
    public int? Top { get; init; }

    /// <summary><see cref="Boards.Spaces"/>, the default, <see cref="Boards.Hosts"/> or <see cref="Boards.Speakers"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>The metric: one of <see cref="Metrics"/>; null for peak listeners.</summary>
    public string? Metric { get; init; }

    internal override QueryString Parameters() => base.Parameters()
        .Add("category", Category)
        .Add("within", Within)
        .Add("top", Top)
        .Add("subject", Subject)
        .Add("metric", Metric);
}
