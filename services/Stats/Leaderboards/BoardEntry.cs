using System.Text.Json.Serialization;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>An entry of any board: a group by itself, or with what is known of the Space, account or category it is.</summary>
[JsonDerivedType(typeof(SpaceEntry))]
[JsonDerivedType(typeof(AccountEntry))]
[JsonDerivedType(typeof(CategoryEntry))]
internal record BoardEntry
{
    public BoardEntry(BoardPlace place)
    {
        (Rank, Position, Id, Value, AchievedAt) = (place.Rank, place.Position, place.Id, place.Value, place.AchievedAt);
        (DeltaRank, DeltaValue, Growth) = (place.Delta?.Rank, place.Delta?.Value, place.Delta?.Growth);
    }

    [JsonPropertyOrder(-9)]
    public long Rank { get; init; }

    [JsonPropertyOrder(-8)]
    public long Position { get; init; }

    [JsonPropertyOrder(-7)]
    public string Id { get; init; }

    [JsonPropertyOrder(-6)]
    public decimal Value { get; init; }

    [JsonPropertyOrder(-5)]
    public DateTimeOffset AchievedAt { get; init; }

    /// <summary>The rank now minus the rank in the preceding window: negative for a climb.</summary>
    [JsonPropertyOrder(-4)]
    public long? DeltaRank { get; init; }

    /// <summary>The value now minus the value in the preceding window.</summary>
    [JsonPropertyOrder(-3)]
    public decimal? DeltaValue { get; init; }

    /// <summary>The change of the value in basis points of the value in the preceding window.</summary>
    [JsonPropertyOrder(-2)]
    public decimal? Growth { get; init; }

    /// <summary>The API's link to the entry on its board; in answers that give evidence.</summary>
    [JsonPropertyOrder(9)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Self { get; init; }

    /// <summary>Whether it is one of those that a share counts; in answers about shares.</summary>
    [JsonPropertyOrder(10)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Counts { get; init; }
}
