using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Records;

/// <summary>A value of a single Space, with its place among all such values.</summary>
/// <param name="Space">The Space and its value.</param>
/// <param name="HostId">The host that it counts for, in records of hosts.</param>
internal sealed record RecordHolder(BoardPlace Space, string? HostId);
