using System.Text.Json.Nodes;

namespace SpacesPlatform.Model.Tests;

public sealed class LifetimeTests
{
    [Fact]
    public void Curve_samples_outside_the_lifetime_do_not_count_and_both_ends_do()
    {
        var metrics = new Script().Started("12:00").Ended("12:04")
            .Sample("11:59:59.999", 100).Sample("12:00", 1).Sample("12:04", 2).Sample("12:04:00.001", 100).Metrics;

        metrics.Curve!.Points.Select(point => point.Listeners).ShouldBe([1, 2]);
        metrics.PeakListeners.ShouldBe(new Measure(2, Script.At("12:04")));
        metrics.ListenerMs!.Value.ShouldBe(240_000);
    }

    [Fact]
    public void Cumulative_counts_and_likes_count_whenever_measured()
    {
        var metrics = new Script().Started("12:00").Ended("12:04")
            .Sample("11:00", 70, "total_live").Sample("14:00", 80, "total_replay").Liked("10:00", "p", 90).Metrics;

        metrics.TotalListeners.ShouldBe(new Measure(70, Script.At("11:00")));
        metrics.TotalReplay.ShouldBe(new Measure(80, Script.At("14:00")));
        metrics.Likes.ShouldBe(new Measure(90, Script.At("10:00")));
    }

    [Fact]
    public void A_live_Space_ends_for_every_source_at_the_latest_curve_sample_of_any()
    {
        // Source a: 10 for 4 min. Source b: its one sample holds for no time.
        var metrics = new Script().Started("12:00").Sample("12:00", 10).From("b").Sample("12:04", 99)
            .Sample("12:30", 99, "total_live").Metrics;

        metrics.Source.ShouldBe("a");
        metrics.ListenerMs.ShouldBe(new Measure(2_400_000, Script.At("12:04")));
        metrics.AverageListeners.ShouldBe(new Measure(10, Script.At("12:04")));
        metrics.DurationMs.ShouldBeNull();
        metrics.CoveragePercent.ShouldBeNull();
    }

    [Fact]
    public void A_live_Space_with_samples_from_before_its_start_only_has_no_curve()
    {
        var metrics = new Script().Started("12:00").Sample("11:59", 10).Metrics;

        metrics.Curve.ShouldBeNull();
        metrics.PeakListeners.ShouldBeNull();
        metrics.Source.ShouldBeNull();
    }

    [Fact]
    public void Without_a_known_start_there_is_no_curve_and_no_board_but_totals_and_likes()
    {
        var script = new Script().Ended("12:10", peak: 5, total: 50).Sample("12:01", 4).Liked("12:00", "p", 3);

        script.Space.State.ShouldBe("ended");
        script.Metrics.PeakListeners.ShouldBeNull();
        script.Metrics.ListenerMs.ShouldBeNull();
        script.Metrics.AverageListeners.ShouldBeNull();
        script.Metrics.DurationMs.ShouldBeNull();
        script.Metrics.CoveragePercent.ShouldBeNull();
        script.Metrics.TotalListeners.ShouldBe(new Measure(50, Script.At("12:10")));
        script.Metrics.Likes!.Value.ShouldBe(3);
        script.Model.Board(new BoardQuery("spaces", "total_listeners")).ShouldBeEmpty();
        script.Started("12:00").Model.Board(new BoardQuery("spaces", "total_listeners")).Single().Value.ShouldBe(50);
    }

    [Fact]
    public void An_end_before_the_start_leaves_no_duration_coverage_and_curve()
    {
        var script = new Script().Started("12:10").Sample("12:05", 4).Sample("12:10", 4).Ended("12:00", peak: 9, total: 50);

        script.Metrics.PeakListeners.ShouldBeNull();
        script.Metrics.ListenerMs.ShouldBeNull();
        script.Metrics.DurationMs.ShouldBeNull();
        script.Metrics.CoveragePercent.ShouldBeNull();
        script.Metrics.TotalListeners.ShouldBe(new Measure(50, Script.At("12:00")));
        script.Model.Board(new BoardQuery("hosts", "spaces")).Single().Id.ShouldBe("h");
    }

    [Fact]
    public void At_duration_0_there_is_a_duration_and_no_coverage()
    {
        var metrics = new Script().Started("12:00").Sample("12:00", 6).Ended("12:00").Metrics;

        metrics.DurationMs.ShouldBe(new Measure(0, Script.At("12:00")));
        metrics.CoveragePercent.ShouldBeNull();
        metrics.PeakListeners!.Value.ShouldBe(6);
        metrics.ListenerMs!.Value.ShouldBe(0);
    }

    [Fact]
    public void An_ended_Space_without_samples_has_coverage_0_and_no_listener_seconds()
    {
        var metrics = new Script().Started("12:00").Ended("12:10").Metrics;

        metrics.CoveragePercent.ShouldBe(0);
        metrics.ListenerMs.ShouldBeNull();
        metrics.PeakListeners.ShouldBeNull();
    }

    [Fact]
    public void Scheduled_and_canceled_Spaces_are_on_no_board_but_a_canceled_one_that_ended_is()
    {
        var script = new Script().Of("canceled").Started("12:00").Canceled("12:01").Sample("12:02", 5)
            .Of("scheduled").Add(EventTypes.SpaceScheduled, "12:00", new JsonObject
            {
                ["title"] = "t",
                ["host_ids"] = Script.List("h"),
                ["scheduled_start"] = "2021-06-10T12:00:00Z",
            })
            .Of("ended").Started("12:00").Canceled("12:01").Ended("12:02");

        script.Model.Spaces.Values.ShouldAllBe(space => space.State == space.Id);
        script.Model.Board(new BoardQuery("hosts", "spaces")).Single().Value.ShouldBe(1);
        script.Model.Board(new BoardQuery("spaces", "duration_seconds")).Single().Id.ShouldBe("ended");
        script.Model.Board(new BoardQuery("spaces", "peak_listeners")).ShouldBeEmpty();
        script.Model.Spaces["canceled"].Metrics.PeakListeners!.Value.ShouldBe(5);
    }

    [Fact]
    public void The_state_does_not_depend_on_times() =>
        new Script().Ended("10:00").Started("11:00").Canceled("12:00").Space.State.ShouldBe("ended");
}
