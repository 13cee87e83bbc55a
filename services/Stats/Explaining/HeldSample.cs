using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>A sample and how long its value held.</summary>
internal readonly record struct HeldSample(Sample Sample, long HeldMs)
{
    /// <summary>The samples of a curve that weigh most in a metric, in order of time.</summary>
    public static IReadOnlyList<HeldSample> Heaviest(SpaceCurve curve, TimeSpan longestHold, string metric, int most)
    {
        var samples = curve.Samples;
        var all = samples.Select((sample, i) =>
            new HeldSample(sample, ListenerCurve.HeldMs(samples, i, curve.End!.Value, longestHold)));
        return samples.Count <= most
            ? [.. all]
            : [.. all.OrderByDescending(held => held.Weight(metric)).ThenBy(held => held.Sample.At).Take(most).OrderBy(held => held.Sample.At)];
    }

    private long Weight(string metric) => Sample.Listeners * (metric == "peak_listeners" ? 1 : HeldMs);
}
