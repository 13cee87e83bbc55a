using SpacesPlatform.Stats.Accounts;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>The board that was asked for, as it was understood.</summary>
internal sealed record BoardDescription(
    string Subject,
    string Metric,
    DateTimeOffset? From,
    DateTimeOffset? To,
    string? Era,
    string? Category,
    string Involvement,
    string? Lang,
    string? Series,
    string? Hashtag,
    string? Format,
    decimal? MinCoverage)
{
    public static BoardDescription Of(BoardQuery board) => new(
        board.Subject.Id,
        board.Metric.Id,
        board.Range.From,
        board.Range.To,
        board.Era,
        board.Category,
        board.Involvement,
        board.Lang,
        board.Series,
        board.Hashtag,
        board.Format,
        board.MinCoveragePercent / 100m);
}

/// <summary>A page of a board.</summary>
internal sealed record BoardPage(
    BoardDescription Board,
    long Revision,
    DateTimeOffset AsOf,
    long? FreshnessMs,
    long Total,
    IReadOnlyList<BoardEntry> Entries,
    string? Next);

/// <summary>One entry with its neighbours.</summary>
internal sealed record BoardExcerpt(BoardDescription Board, long Revision, BoardEntry Entry, IReadOnlyList<BoardEntry> Entries);

/// <summary>An entry of any board. Serialised as what it is: a Space's or an account's.</summary>
[System.Text.Json.Serialization.JsonDerivedType(typeof(SpaceEntry))]
[System.Text.Json.Serialization.JsonDerivedType(typeof(AccountEntry))]
internal abstract record BoardEntry(long Rank, long Position, string Id, decimal Value, DateTimeOffset AchievedAt);

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
