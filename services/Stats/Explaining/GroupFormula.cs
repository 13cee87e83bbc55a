using System.Numerics;
using SpacesPlatform.Stats.Leaderboards;
using static System.FormattableString;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>The metrics of a group as formulas with their numbers in them.</summary>
internal static class GroupFormula
{
    /// <summary>Of a group that has a value of the metric.</summary>
    public static Formula Of(string metric, GroupSums sums) => metric switch
    {
        "peak_listeners" => new(sums.Largest, Invariant($"peak_listeners = max over {Wording.Spaces(sums.Spaces)} = {sums.Largest}")),
        "attendances" => new(
            (decimal)sums.TotalListeners,
            Invariant($"attendances = Σ total_listeners = {sums.TotalListeners}, over {Wording.Spaces(sums.Spaces)}")),
        "listener_seconds" => Quotient(metric, "Σ listener milliseconds / 1000", sums.ListenerMs, 1000, sums),
        "airtime_seconds" => Quotient(metric, "Σ duration milliseconds / 1000", sums.DurationMs, 1000, sums),
        "average_listeners" => Quotient(
            metric, "Σ listener milliseconds / Σ observed milliseconds", sums.ListenerMs, sums.ObservedMs, sums),
        "spaces" => new(sums.Spaces, Invariant($"spaces = count = {sums.Spaces}")),
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "It is no metric of a group."),
    };

    /// <summary>Of a group that had a value other than 0 in the preceding window.</summary>
    public static Formula Growth(string metric, decimal now, decimal before)
    {
        var growth = BasisPoints.Change(now, before)!.Value;
        return new(growth, Invariant(
            $"growth of {metric} = floor(10000 · now / before) − 10000 = floor(10000 · {now} / {before}) − 10000 = {growth} basis points"));
    }

    /// <summary>Sums are divided once, at the end.</summary>
    private static Formula Quotient(string metric, string definition, BigInteger dividend, BigInteger divisor, GroupSums sums)
    {
        var value = dividend / divisor;
        return new((decimal)value, Invariant(
            $"{metric} = floor({definition}) = floor({dividend} / {divisor}) = {value}, over {Wording.Spaces(sums.Spaces)}"));
    }
}
