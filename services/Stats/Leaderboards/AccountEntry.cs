namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>An account on a board.</summary>
internal sealed record AccountEntry(
    long Rank,
    long Position,
    string Id,
    decimal Value,
    DateTimeOffset AchievedAt,
    string? Handle,
    string? DisplayName,
    IReadOnlyList<string> Categories) : BoardEntry(Rank, Position, Id, Value, AchievedAt);
