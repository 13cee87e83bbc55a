using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>One entry of a board.</summary>
public sealed record BoardEntry(int Rank, int Position, string Id, BigInteger Value, DateTimeOffset AchievedAt)
{
    /// <summary>The rank less that on the preceding board: negative for a climb; null for who was not on it.</summary>
    public int? DeltaRank { get; init; }

    /// <summary>The value less that on the preceding board; null for who was not on it.</summary>
    public BigInteger? DeltaValue { get; init; }

    /// <summary>Of a group, against the preceding board, in basis points; null for who was not on it or had 0.</summary>
    public BigInteger? Growth { get; init; }
}
