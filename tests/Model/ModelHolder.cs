using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>A single Space's value, and on the timeline of hosts for whom it counts.</summary>
/// <param name="SpaceId">The Space.</param>
/// <param name="HostId">One of its hosts, or null on the timeline of Spaces.</param>
/// <param name="Value">As shown.</param>
/// <param name="AchievedAt">When it was achieved.</param>
public sealed record ModelHolder(string SpaceId, string? HostId, BigInteger Value, DateTimeOffset AchievedAt);
