namespace SpacesPlatform.Client.Reading;

/// <summary>The records of a metric.</summary>
public sealed record Records
{
    /// <summary>What they are of.</summary>
    public required BoardDescription Board { get; init; }

    /// <summary>The revision that they are of.</summary>
    public required long Revision { get; init; }

    /// <summary>The record that stands; null while there is none.</summary>
    public required RecordItem? Current { get; init; }

    /// <summary>The whole days since it was set; null while there is none.</summary>
    public required int? StoodForDays { get; init; }

    /// <summary>How many items there are.</summary>
    public required long Total { get; init; }

    /// <summary>The newest of them, in the order in which they were achieved.</summary>
    public required IReadOnlyList<RecordItem> Timeline { get; init; }

    /// <summary>The board, and the entry of each item on it.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
