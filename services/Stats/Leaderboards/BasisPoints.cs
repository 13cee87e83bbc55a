namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>How much a value changed, in hundredths of a per cent.</summary>
internal static class BasisPoints
{
    /// <summary>(now − before) / before, rounded down also where the value fell; null when before is 0.</summary>
    public static decimal? Change(decimal now, decimal before) => before > 0 ? Math.Floor(now * 10_000 / before) - 10_000 : null;
}
