namespace SpacesPlatform.Client.Reading;

/// <summary>What changed on a board between two moments of knowledge.</summary>
public sealed record BoardDiff
{
    /// <summary>The board; its window is the same on both sides.</summary>
    public required BoardDescription Board { get; init; }

    /// <summary>The earlier moment.</summary>
    public required DiffMoment AsOf { get; init; }

    /// <summary>The later moment.</summary>
    public required DiffMoment Until { get; init; }

    /// <summary>The first changes, by the better of an entry's two positions.</summary>
    public required IReadOnlyList<BoardChange> Changes { get; init; }

    /// <summary>How many there are.</summary>
    public required long Total { get; init; }

    /// <summary>Links to the board at both moments.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
