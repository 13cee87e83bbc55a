using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Tests.Posting;

public sealed class LatencyHistogramTests
{
    [Fact]
    public void Percentiles_are_right_to_a_few_per_cent()
    {
        var histogram = new LatencyHistogram();
        for (var i = 1; i <= 10_000; i++)
        {
            histogram.Add(TimeSpan.FromMicroseconds(i * 37));
        }

        histogram.Percentile(0.50).TotalMicroseconds.ShouldBe(5_000 * 37, 5_000 * 37 * 0.035);
        histogram.Percentile(0.99).TotalMicroseconds.ShouldBe(9_900 * 37, 9_900 * 37 * 0.035);
        histogram.Percentile(1).ShouldBe(TimeSpan.FromMicroseconds(370_000));
        histogram.Longest.ShouldBe(TimeSpan.FromMicroseconds(370_000));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(1_000_000_000_000)]
    public void One_duration_is_every_percentile(long microseconds)
    {
        var histogram = new LatencyHistogram();
        histogram.Add(TimeSpan.FromMicroseconds(microseconds));

        histogram.Percentile(0.5).ShouldBe(TimeSpan.FromMicroseconds(microseconds));
    }

    [Fact]
    public void Nothing_measured_is_zero() => new LatencyHistogram().Percentile(0.99).ShouldBe(TimeSpan.Zero);
}
