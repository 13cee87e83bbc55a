namespace SpacesPlatform.Client.Reading;

/// <summary>Two accounts that spoke in the same Spaces.</summary>
public sealed record Pairing
{
    /// <summary>The two.</summary>
    public required IReadOnlyList<AccountReference> Accounts { get; init; }

    /// <summary>In how many.</summary>
    public required long Spaces { get; init; }

    /// <summary>The start of the first of these (UTC).</summary>
    public required DateTimeOffset FirstAt { get; init; }

    /// <summary>The start of the last (UTC).</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>API links to the newest of them.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
