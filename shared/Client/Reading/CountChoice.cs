namespace SpacesPlatform.Client.Reading;

/// <summary>Which source's count of total listeners or likes was taken.</summary>
public sealed record CountChoice
{
    /// <summary>The source.</summary>
    public required string Chosen { get; init; }

    /// <summary><c>source_of_the_curve</c> or <c>first_by_ordinal_order</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The same as a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>What each source reported.</summary>
    public required IReadOnlyList<CountCandidate> Candidates { get; init; }
}
