using System.Text.Json.Nodes;

namespace SpacesPlatform.Model.Tests;

public sealed class SourceTests
{
    [Fact]
    public void The_curve_comes_from_the_source_with_the_greatest_observed_time_and_is_never_mixed()
    {
        // a observes 1 of 5 min, b 4 min: b's 10 for 240 s, and not a's 1,000.
        var metrics = new Script().Started("12:00").From("a").Sample("12:04", 1000).From("b").Sample("12:01", 10).Ended("12:05")
            .Metrics;

        metrics.Source.ShouldBe("b");
        metrics.PeakListeners.ShouldBe(new Measure(10, Script.At("12:01")));
        metrics.ListenerMs!.Value.ShouldBe(2_400_000);
    }

    [Fact]
    public void On_a_tie_the_first_by_ordinal_order_of_its_URI()
    {
        // U+FF5E is before U+1F3A7 as UTF-8.
        new Script().Started("12:00").From("\U0001F3A7").Sample("12:01", 1).From("\uFF5E").Sample("12:01", 2).Ended("12:05")
            .Metrics.Source.ShouldBe("\uFF5E");
    }

    [Fact]
    public void A_source_with_samples_that_count_beats_one_that_only_reported_a_peak()
    {
        var metrics = new Script().From("b").Started("12:00").Sample("12:05", 7).From("a").Ended("12:05", peak: 100).Metrics;

        metrics.Source.ShouldBe("b");
        metrics.PeakListeners!.Value.ShouldBe(7);
    }

    [Fact]
    public void Without_samples_that_count_the_first_that_reported_a_peak()
    {
        var metrics = new Script().Started("12:00").Sample("13:00", 7)
            .From("c").Ended("12:05", peak: 100).From("b").Ended("12:05", peak: 90).Ended("12:06", peak: 95).Metrics;

        metrics.Source.ShouldBe("b");
        metrics.PeakListeners.ShouldBe(new Measure(95, Script.At("12:06")));
        metrics.ListenerMs.ShouldBeNull();
        metrics.AverageListeners.ShouldBeNull();
        metrics.CoveragePercent.ShouldBe(0);
    }

    [Fact]
    public void Total_listeners_come_from_the_curve_s_source_if_it_reported_any()
    {
        var metrics = new Script().Started("12:00").Sample("12:00", 900, "total_live").From("b").Sample("12:01", 5)
            .Sample("12:02", 40, "total_live").Sample("12:03", 40, "total_live").Ended("12:05").Metrics;

        metrics.TotalListeners.ShouldBe(new Measure(40, Script.At("12:02")));
    }

    [Fact]
    public void Else_from_the_first_by_ordinal_order_that_did()
    {
        var metrics = new Script().Started("12:00").From("c").Sample("12:01", 5).Ended("12:05")
            .From("\U0001F3A7").Sample("12:00", 900, "total_live").From("\uFF5E").Sample("12:00", 800, "total_live")
            .Sample("12:01", 850, "total_live").Metrics;

        metrics.TotalListeners.ShouldBe(new Measure(850, Script.At("12:01")));
    }

    [Fact]
    public void Replay_is_kept_apart_from_live()
    {
        var metrics = new Script().Started("12:00").Sample("12:01", 100, "total_live").Sample("12:02", 900, "total_replay")
            .Ended("12:05", total: 100).Metrics;

        metrics.TotalListeners.ShouldBe(new Measure(100, Script.At("12:01")));
        metrics.TotalReplay.ShouldBe(new Measure(900, Script.At("12:02")));
    }

    [Fact]
    public void Every_ended_contributes_its_peak_and_total_at_the_final_end()
    {
        // The end is that of the later event; the earlier one's figures are greater.
        var metrics = new Script().Started("12:00").Ended("12:05", peak: 100, total: 1000)
            .Ended("12:06", peak: 90, total: 900, endedAt: "12:04").Metrics;

        metrics.PeakListeners.ShouldBe(new Measure(100, Script.At("12:04")));
        metrics.TotalListeners.ShouldBe(new Measure(1000, Script.At("12:04")));
    }

    [Fact]
    public void Likes_are_those_of_the_announcement_post()
    {
        var script = new Script().Started("12:00").Liked("12:00", "p1", 500).Liked("12:01", "p2", 70).Liked("12:02", "p2", 70)
            .Liked("12:03", "p2", null);
        script.Metrics.Likes.ShouldBe(new Measure(500, Script.At("12:00")));

        script.Updated("12:09", new JsonObject { ["announcement_post_id"] = "p2" });
        script.Metrics.Likes.ShouldBe(new Measure(70, Script.At("12:01")));
    }

    [Fact]
    public void The_source_of_likes_is_chosen_after_the_filter_by_post()
    {
        // b has the curve, but reported likes of another post only.
        new Script().Started("12:00").Updated("12:00", new JsonObject { ["announcement_post_id"] = "p1" })
            .From("b").Sample("12:00", 1).Liked("12:00", "p2", 500).From("c").Liked("12:00", "p1", 60).From("d")
            .Liked("12:00", "p1", 80).Ended("12:05")
            .Metrics.Likes!.Value.ShouldBe(60);
    }
}
