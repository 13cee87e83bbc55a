using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>One entry of a board.</summary>
public sealed record BoardEntry(int Rank, int Position, string Id, BigInteger Value, DateTimeOffset AchievedAt);
