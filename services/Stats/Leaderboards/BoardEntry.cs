using System.Text.Json.Serialization;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>An entry of any board. Serialised as what it is: a Space's or an account's.</summary>
[JsonDerivedType(typeof(SpaceEntry))]
[JsonDerivedType(typeof(AccountEntry))]
internal abstract record BoardEntry(
    [property: JsonPropertyOrder(-5)] long Rank,
    [property: JsonPropertyOrder(-4)] long Position,
    [property: JsonPropertyOrder(-3)] string Id,
    [property: JsonPropertyOrder(-2)] decimal Value,
    [property: JsonPropertyOrder(-1)] DateTimeOffset AchievedAt);
