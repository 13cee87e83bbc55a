using System.Text.Json.Serialization;
using SpacesPlatform.Stats.Spaces;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>An account on a board.</summary>
internal sealed record AccountEntry : BoardEntry
{
    public AccountEntry(BoardPlace place)
        : base(place)
    {
    }

    public string? Handle { get; init; }

    public string? DisplayName { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The Space that the value is of, where a single one's is shown: in records.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SpaceReference? Space { get; init; }
}
