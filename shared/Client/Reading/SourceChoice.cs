namespace SpacesPlatform.Client.Reading;

/// <summary>Which source a Space's curve comes from.</summary>
public sealed record SourceChoice
{
    /// <summary>The source, or null without any.</summary>
    public required string? Chosen { get; init; }

    /// <summary>
    /// <c>only_source</c>, <c>longest_observed</c>, <c>first_by_ordinal_order</c>, <c>only_reported_a_peak</c> or <c>none</c>.
    /// </summary>
    public required string Rule { get; init; }

    /// <summary>The same as a sentence, with numbers.</summary>
    public required string Reason { get; init; }

    /// <summary>All sources that it could come from.</summary>
    public required IReadOnlyList<SourceCandidate> Candidates { get; init; }
}
