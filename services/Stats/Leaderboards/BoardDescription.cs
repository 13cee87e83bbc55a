namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>The board that was asked for, as it was understood.</summary>
internal sealed record BoardDescription(
    string Subject,
    string Metric,
    string? Of,
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
    public static BoardDescription Describe(BoardQuery board) => new(
        board.Subject.Id,
        board.IsGrowth ? Metrics.Growth : board.Metric.Id,
        board.IsGrowth ? board.Metric.Id : null,
        board.Range.From,
        board.Range.To,
        board.Era?.Id,
        board.Category,
        board.Involvement,
        board.Lang,
        board.Series,
        board.Hashtag,
        board.Format,
        board.MinCoveragePercent / 100m);
}
