using System.Text.Json.Serialization;

namespace SpacesPlatform.Client.Reading;

/// <summary>How many of the first entries of a board are of a category.</summary>
public sealed record Share
{
    /// <summary>The board.</summary>
    public required BoardDescription Board { get; init; }

    /// <summary>The revision that it is of.</summary>
    public required long Revision { get; init; }

    /// <summary>How many entries were asked for.</summary>
    public required int Top { get; init; }

    /// <summary>The category whose share it is.</summary>
    public required string Category { get; init; }

    /// <summary>The board's category, or null.</summary>
    public required string? Within { get; init; }

    /// <summary>How many are of the category.</summary>
    public required int K { get; init; }

    /// <summary>Of how many: fewer than were asked for where the board has no more.</summary>
    public required int N { get; init; }

    /// <summary>K over N; null of nothing.</summary>
    [JsonPropertyName("share")]
    public required double? Ratio { get; init; }

    /// <summary>The values of the K over those of the N; null where those are 0.</summary>
    public required double? VolumeShare { get; init; }

    /// <summary>Whether the entry behind the N has the value of the last of them.</summary>
    public required bool TieAtBoundary { get; init; }

    /// <summary>All of that in plain English.</summary>
    public required string Sentence { get; init; }

    /// <summary>The N, and whether each counts.</summary>
    public required IReadOnlyList<BoardEntry> Entries { get; init; }

    /// <summary>The board, and each entry on it.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
