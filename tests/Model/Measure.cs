using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>A value and when it was achieved.</summary>
public sealed record Measure(BigInteger Value, DateTimeOffset AchievedAt)
{
    /// <summary>The largest value, at the earliest time that attains it; null of nothing.</summary>
    internal static Measure? Largest(IEnumerable<Measure> values) =>
        values.OrderByDescending(value => value.Value).ThenBy(value => value.AchievedAt).FirstOrDefault();

    internal static Measure? Largest(IEnumerable<(long Value, DateTimeOffset At)> values) =>
        Largest(values.Select(value => new Measure(value.Value, value.At)));
}
