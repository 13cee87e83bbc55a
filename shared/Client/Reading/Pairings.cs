using System.Text.Json.Serialization;

namespace SpacesPlatform.Client.Reading;

/// <summary>Who spoke together: in each of the newest Spaces, and in all.</summary>
public sealed record Pairings
{
    /// <summary>The series that the Spaces are of, or null.</summary>
    public required string? Series { get; init; }

    /// <summary>The window's start, included; null for an open one.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <summary>The window's end, excluded; null for an open one.</summary>
    public required DateTimeOffset? To { get; init; }

    /// <summary>The category's path, or null.</summary>
    public required string? Category { get; init; }

    /// <summary>The revision that they are of.</summary>
    public required long Revision { get; init; }

    /// <summary>The newest Spaces, newest first.</summary>
    public required IReadOnlyList<PairingsEpisode> Episodes { get; init; }

    /// <summary>How many Spaces there are.</summary>
    public required long EpisodesTotal { get; init; }

    /// <summary>The pairs that spoke together in the most Spaces.</summary>
    [JsonPropertyName("pairs")]
    public required IReadOnlyList<Pairing> Pairs { get; init; }

    /// <summary>How many pairs there are.</summary>
    public required long Total { get; init; }

    /// <summary>What was left out, where it would have been too much; else null.</summary>
    public required string? Note { get; init; }

    /// <summary>API links that show the Spaces.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
