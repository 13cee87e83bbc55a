using System.Text.Json.Serialization;

namespace SpacesPlatform.Client.Reading;

/// <summary>The firsts of every category that accounts have.</summary>
public sealed record Firsts
{
    /// <summary>The role: one of <see cref="FirstRoles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The era's id, or null.</summary>
    public required string? Era { get; init; }

    /// <summary>One for each category, in ordinal order of the paths.</summary>
    [JsonPropertyName("firsts")]
    public required IReadOnlyList<First> All { get; init; }

    /// <summary>API links that prove it.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
