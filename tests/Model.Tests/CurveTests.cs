namespace SpacesPlatform.Model.Tests;

public sealed class CurveTests
{
    [Fact]
    public void A_value_holds_until_the_next_sample_and_the_last_until_the_end()
    {
        // 10 for 120 s and 20 for 180 s: L = 1,200 + 3,600 = 4,800; O = 300; 4,800 / 300 = 16.
        var metrics = new Script().Started("12:00").Sample("12:00", 10).Sample("12:02", 20).Ended("12:05").Metrics;

        metrics.ListenerMs.ShouldBe(new Measure(4_800_000, Script.At("12:05")));
        metrics.ObservedMs.ShouldBe(300_000);
        metrics.AverageListeners.ShouldBe(new Measure(16, Script.At("12:05")));
        metrics.DurationMs.ShouldBe(new Measure(300_000, Script.At("12:05")));
        metrics.CoveragePercent.ShouldBe(100);
        metrics.PeakListeners.ShouldBe(new Measure(20, Script.At("12:02")));
    }

    [Fact]
    public void Gaps_above_G_add_nothing()
    {
        // 10 for 5 of 20 min, 30 for 5 of 10 min: L = 3,000 + 9,000; O = 600 of 1,800 s = 0.33; 12,000 / 600 = 20.
        var metrics = new Script().Started("12:00").Sample("12:00", 10).Sample("12:20", 30).Ended("12:30").Metrics;

        metrics.ListenerMs!.Value.ShouldBe(12_000_000);
        metrics.ObservedMs.ShouldBe(600_000);
        metrics.AverageListeners!.Value.ShouldBe(20);
        metrics.CoveragePercent.ShouldBe(33);
    }

    [Fact]
    public void G_is_a_setting()
    {
        var script = new Script().Started("12:00").Sample("12:00", 10).Ended("12:30");

        // 10 for 10 of 30 min.
        ReferenceModel.Apply(script.Events, TimeSpan.FromMinutes(10)).Spaces["s"].Metrics.ListenerMs!.Value.ShouldBe(6_000_000);
    }

    [Fact]
    public void The_time_before_the_first_sample_is_not_observed()
    {
        // 60 of 240 s.
        var metrics = new Script().Started("12:00").Sample("12:03", 7).Ended("12:04").Metrics;

        metrics.ObservedMs.ShouldBe(60_000);
        metrics.CoveragePercent.ShouldBe(25);
    }

    [Fact]
    public void Averages_and_coverage_are_rounded_down()
    {
        // 1 for 1 s and 2 for 2 s: 5 / 3 = 1.67. Of 3.004 s the last 3 are observed: 0.9987.
        var metrics = new Script().Started("12:00").Sample("12:00:00.004", 1).Sample("12:00:01.004", 2).Ended("12:00:03.004")
            .Metrics;

        metrics.AverageListeners!.Value.ShouldBe(1);
        metrics.CoveragePercent.ShouldBe(99);
    }

    [Fact]
    public void A_sample_at_the_end_counts_for_the_peak_and_holds_for_no_time()
    {
        var metrics = new Script().Started("12:00").Sample("12:10", 50).Ended("12:10").Metrics;

        metrics.PeakListeners.ShouldBe(new Measure(50, Script.At("12:10")));
        metrics.ListenerMs.ShouldBe(new Measure(0, Script.At("12:10")));
        metrics.ObservedMs.ShouldBe(0);
        metrics.AverageListeners.ShouldBeNull();
        metrics.CoveragePercent.ShouldBe(0);
    }

    [Fact]
    public void The_peak_is_achieved_at_the_earliest_time_that_attains_it() =>
        new Script().Started("12:00").Sample("12:03", 9).Sample("12:01", 9).Sample("12:02", 8).Ended("12:05", peak: 9)
            .Metrics.PeakListeners.ShouldBe(new Measure(9, Script.At("12:01")));

    [Fact]
    public void A_reported_peak_counts_as_one_more_value_at_the_end() =>
        new Script().Started("12:00").Sample("12:01", 9).Ended("12:05", peak: 10)
            .Metrics.PeakListeners.ShouldBe(new Measure(10, Script.At("12:05")));

    [Fact]
    public void Of_one_source_and_time_the_greatest_event_id_counts_with_its_kind()
    {
        // U+1F3A7 is greater than U+FF5E as UTF-8, less as UTF-16: the participants win, 30 - the host = 29.
        var space = new Script().Started("12:00").Ended("12:01")
            .Id("\U0001F3A7").Sample("12:00", 30, "participants").Id("\uFF5E").Sample("12:00", 500).Space;

        space.Metrics.PeakListeners!.Value.ShouldBe(29);
        space.Metrics.Curve!.Points.ShouldHaveSingleItem().ShouldBe(
            new CurvePoint(Script.At("12:00"), "\U0001F3A7", "participants", 30, 29, 60_000));
    }

    [Fact]
    public void Cumulative_kinds_displace_no_curve_sample() =>
        new Script().Started("12:00").Ended("12:01").Id("1").Sample("12:00", 5).Id("2").Sample("12:00", 900, "total_live")
            .Id("3").Sample("12:00", 901, "total_replay").Metrics.PeakListeners!.Value.ShouldBe(5);

    [Fact]
    public void Times_are_truncated_to_milliseconds()
    {
        // Both are samples of 12:00:00.001 then; the greater id counts, for 999 ms.
        var metrics = new Script().Started("12:00:00.0009999").Ended("12:00:01")
            .Id("2").Sample("12:00:00.0010001", 3).Id("1").Sample("12:00:00.0019999", 4).Metrics;

        metrics.PeakListeners.ShouldBe(new Measure(3, Script.At("12:00:00.001")));
        metrics.ListenerMs!.Value.ShouldBe(3 * 999);
        metrics.DurationMs!.Value.ShouldBe(1000);
    }

    [Fact]
    public void Sums_are_wider_than_counts()
    {
        // 2,147,483,647 for 600 s.
        new Script().Started("12:00").Sample("12:00", int.MaxValue).Sample("12:05", int.MaxValue).Ended("12:10")
            .Model.Board(new BoardQuery("spaces", "listener_seconds")).Single().Value.ShouldBe(1_288_490_188_200);
    }
}
