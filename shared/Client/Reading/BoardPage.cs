namespace SpacesPlatform.Client.Reading;

/// <summary>A page of a board.</summary>
public sealed record BoardPage
{
    /// <summary>The board.</summary>
    public required BoardDescription Board { get; init; }

    /// <summary>The revision that it is of.</summary>
    public required long Revision { get; init; }

    /// <summary>The moment that it is of (UTC).</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>
    /// How long the revision took, in milliseconds: from when the oldest event of its transaction was received to when they were
    /// applied; null before the first.
    /// </summary>
    public required long? FreshnessMs { get; init; }

    /// <summary>How many entries the whole board has.</summary>
    public required long Total { get; init; }

    /// <summary>The entries, by position.</summary>
    public required IReadOnlyList<BoardEntry> Entries { get; init; }

    /// <summary>The cursor of the next page; null on the last.</summary>
    public required string? Next { get; init; }
}
