namespace SpacesPlatform.Model;

/// <summary>Which board.</summary>
/// <param name="Subject">
/// <c>spaces</c>, <c>hosts</c>, <c>speakers</c>, <c>categories</c>, <c>series</c> or <c>hashtags</c>.
/// </param>
/// <param name="Metric">A metric of a Space or of a group, or <c>growth</c> of a group.</param>
public sealed record BoardQuery(string Subject, string Metric)
{
    /// <summary>The metric of a group that grows; only with, and always with, <c>growth</c>.</summary>
    public string? Of { get; init; }

    /// <summary>The earliest start that belongs to the window, or null for no limit.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first start that no longer belongs to the window, or null for no limit.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Like <see cref="From"/>, of the window to compare with. Both null: there is none.</summary>
    public DateTimeOffset? PreviousFrom { get; init; }

    /// <summary>Like <see cref="To"/>, of the window to compare with.</summary>
    public DateTimeOffset? PreviousTo { get; init; }

    /// <summary><c>before-launch</c>, <c>since-launch</c>, or null for both.</summary>
    public string? Era { get; init; }

    /// <summary>A category path, or null for every Space.</summary>
    public string? Category { get; init; }

    /// <summary>
    /// Whose categories the path is asked of, and whose are on the board of categories: <c>space</c>, <c>host</c> or
    /// <c>speaker</c>.
    /// </summary>
    public string Involvement { get; init; } = "space";

    public string? Lang { get; init; }

    /// <summary>A series' id.</summary>
    public string? Series { get; init; }

    /// <summary>As it is kept: NFC, lower case, without <c>#</c>.</summary>
    public string? Hashtag { get; init; }

    public string? Format { get; init; }

    /// <summary>From 0 to 1; a Space whose coverage is null never passes.</summary>
    public decimal? MinCoverage { get; init; }

    /// <summary>The same board of the window to compare with, or null when there is none.</summary>
    internal BoardQuery? Preceding => PreviousFrom is null && PreviousTo is null
        ? null
        : this with { From = PreviousFrom, To = PreviousTo, PreviousFrom = null, PreviousTo = null };
}
