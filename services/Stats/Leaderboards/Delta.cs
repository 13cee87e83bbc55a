namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>An entry against its place in the preceding window: now minus then, so that a climb is a negative rank.</summary>
/// <param name="Rank">Difference of the ranks.</param>
/// <param name="Value">Difference of the values.</param>
/// <param name="Growth">(now − then) / then in basis points, rounded down; null when then is 0.</param>
internal sealed record Delta(long Rank, decimal Value, decimal? Growth)
{
    public static Delta Of(BoardPlace now, long rankThen, decimal valueThen) => new(
        now.Rank - rankThen,
        now.Value - valueThen,
        BasisPoints.Change(now.Value, valueThen));
}
