namespace SpacesPlatform.Client.Reading;

/// <summary>One entry with its neighbours.</summary>
public sealed record BoardExcerpt
{
    /// <summary>The board.</summary>
    public required BoardDescription Board { get; init; }

    /// <summary>The revision that it is of.</summary>
    public required long Revision { get; init; }

    /// <summary>The entry.</summary>
    public required BoardEntry Entry { get; init; }

    /// <summary>The entry among its neighbours, by position.</summary>
    public required IReadOnlyList<BoardEntry> Entries { get; init; }
}
