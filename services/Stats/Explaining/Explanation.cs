using System.Text.Json.Serialization;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Why an entry stands where it stands: its neighbours, and where its value comes from.</summary>
[JsonDerivedType(typeof(SpaceExplanation))]
[JsonDerivedType(typeof(GroupExplanation))]
internal abstract record Explanation
{
    protected Explanation(BoardExcerpt excerpt, Formula formula)
    {
        (Board, Revision, Entry, Entries) = excerpt;
        (ComputedValue, Formula) = formula;
    }

    [JsonPropertyOrder(-9)]
    public BoardDescription Board { get; init; }

    [JsonPropertyOrder(-8)]
    public long Revision { get; init; }

    [JsonPropertyOrder(-7)]
    public BoardEntry Entry { get; init; }

    /// <summary>The entry among its neighbours, in the board's order.</summary>
    [JsonPropertyOrder(-6)]
    public IReadOnlyList<BoardEntry> Entries { get; init; }

    /// <summary>The value once more, computed from what is told here.</summary>
    [JsonPropertyOrder(-5)]
    public decimal ComputedValue { get; init; }

    /// <summary>The metric's definition with the numbers in it.</summary>
    [JsonPropertyOrder(-4)]
    public string Formula { get; init; }

    /// <summary>API links that show the same.</summary>
    [JsonPropertyOrder(9)]
    public required IReadOnlyList<string> Evidence { get; init; }
}
