using SpacesPlatform.Stats.Accounts;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>A Space on a board.</summary>
internal sealed record SpaceEntry(
    long Rank,
    long Position,
    string Id,
    decimal Value,
    DateTimeOffset AchievedAt,
    string? Title,
    IReadOnlyList<AccountReference> Hosts,
    IReadOnlyList<string> Categories,
    decimal? Coverage,
    string? Finality) : BoardEntry(Rank, Position, Id, Value, AchievedAt);
