namespace SpacesPlatform.Model;

/// <summary>Which board.</summary>
/// <param name="Subject"><c>spaces</c> or <c>hosts</c>.</param>
/// <param name="Metric">A metric of a Space or of a group.</param>
public sealed record BoardQuery(string Subject, string Metric)
{
    /// <summary>The earliest start that belongs to the window, or null for no limit.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first start that no longer belongs to the window, or null for no limit.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary><c>before-launch</c>, <c>since-launch</c>, or null for both.</summary>
    public string? Era { get; init; }

    /// <summary>A category path, or null for every Space.</summary>
    public string? Category { get; init; }

    /// <summary>Whose categories the path is asked of: <c>space</c>, <c>host</c> or <c>speaker</c>.</summary>
    public string Involvement { get; init; } = "space";
}
