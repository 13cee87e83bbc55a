using System.Text.Json.Serialization;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Eras;

/// <summary>A named stretch of time, <c>[From, To)</c>, open on the side that is null.</summary>
internal sealed record Era(string Id, string Label, DateTimeOffset? From, DateTimeOffset? To)
{
    [JsonIgnore]
    public TimeRange Range => new(From, To);
}
