using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Lift;

/// <summary>One metric of a Space against the baseline.</summary>
/// <param name="Value">The Space's value; null without data.</param>
/// <param name="Median">
/// The median of the baseline's values, of an even number the mean of the middle two, rounded down; null of none.
/// </param>
/// <param name="Spaces">How many Spaces of the baseline have a value.</param>
/// <param name="Lift">(value − median) / median in basis points, rounded down; null without either, and where the median is 0.</param>
internal sealed record MetricLift(decimal? Value, decimal? Median, long Spaces, decimal? Lift)
{
    public static MetricLift Of(decimal? value, decimal? median, long spaces) =>
        new(value, median, spaces, value is { } now && median is { } usual ? BasisPoints.Change(now, usual) : null);
}
