using System.Numerics;

namespace SpacesPlatform.Model;

internal static class Lifts
{
    public static ModelLift Of(ModelSpace space, IEnumerable<ModelSpace> all)
    {
        var baseline = all.Where(other => other.IsOnBoards && other.Id != space.Id)
            .Where(other => other.HostIds.Intersect(space.HostIds).Any())
            .Where(other => space.Start!.Value.AddDays(-90) <= other.Start && other.Start < space.Start)
            .OrderBy(other => other.Id, Ordinal.Order).ToList();
        return new ModelLift(
            baseline.Select(other => other.Id).ToList(),
            Against(space, baseline, "peak_listeners"),
            Against(space, baseline, "listener_seconds"));
    }

    private static ModelMetricLift Against(ModelSpace space, List<ModelSpace> baseline, string metric)
    {
        var value = BoardMetrics.OfSpace(space, metric)?.Value;
        var values = baseline.Select(other => BoardMetrics.OfSpace(other, metric)?.Value).OfType<BigInteger>().Order().ToList();
        var median = Median(values);
        return new ModelMetricLift(
            value,
            median,
            values.Count,
            value is null || median is null ? null : BasisPoints.Change(value.Value, median.Value));
    }

    /// <summary>The middle one, or the mean of the middle two, rounded down; null of nothing.</summary>
    private static BigInteger? Median(List<BigInteger> inOrder) => inOrder.Count switch
    {
        0 => null,
        var count when count % 2 == 1 => inOrder[count / 2],
        var count => (inOrder[(count / 2) - 1] + inOrder[count / 2]) / 2,
    };
}
