namespace SpacesPlatform.Model.Tests;

public sealed class LiftTests
{
    /// <summary>Space <c>s</c> of 12:00 with a peak of 100, and a Space of the same host for each given peak.</summary>
    private static Script Before(params int[] peaks)
    {
        var script = new Script().Started("12:00").Sample("12:00", 100);
        for (var i = 0; i < peaks.Length; i++)
        {
            script.Of("b" + i).Started($"11:0{i}").Sample($"11:0{i}", peaks[i]);
        }

        return script;
    }

    private static ModelMetricLift Peak(Script script) => script.Model.Lift("s")!.PeakListeners;

    [Fact]
    public void The_baseline_is_the_median_of_the_hosts_earlier_Spaces()
    {
        // 100 against 30: 233.33%; against 300: -66.67%.
        Peak(Before(300, 10, 30)).ShouldBe(new ModelMetricLift(100, 30, 3, 23_333));
        Peak(Before(300, 1000, 10)).ShouldBe(new ModelMetricLift(100, 300, 3, -6_667));
    }

    [Fact]
    public void Of_an_even_number_it_is_the_mean_of_the_middle_two_rounded_down() =>
        // (30 + 41) / 2 = 35.5; 100 / 35 - 1 = 185.71%.
        Peak(Before(1, 41, 30, 999)).ShouldBe(new ModelMetricLift(100, 35, 4, 18_571));

    [Fact]
    public void Spaces_without_a_value_are_not_in_the_median()
    {
        var lift = Before(50).Of("b9").Started("11:30").Model.Lift("s")!;

        lift.Baseline.ShouldBe(["b0", "b9"]);
        lift.PeakListeners.ShouldBe(new ModelMetricLift(100, 50, 1, 10_000));
    }

    [Fact]
    public void Listener_seconds_are_compared_as_shown()
    {
        // 7 for 1.5 s: 10.5 s, shown as 10; 1 for 3.9 s: 3.
        var script = new Script().Of("b").Started("11:00").Sample("11:00", 1).Ended("11:00:03.900")
            .Of("s").Started("12:00").Sample("12:00", 7).Ended("12:00:01.500");

        script.Model.Lift("s")!.ListenerSeconds.ShouldBe(new ModelMetricLift(10, 3, 1, 23_333));
    }

    [Fact]
    public void Null_without_a_baseline_without_a_value_and_where_the_median_is_0()
    {
        Peak(Before()).ShouldBe(new ModelMetricLift(100, null, 0, null));
        Peak(Before(0)).ShouldBe(new ModelMetricLift(100, 0, 1, null));
        Peak(new Script().Started("12:00").Of("b").Started("11:00").Sample("11:00", 5))
            .ShouldBe(new ModelMetricLift(null, 5, 1, null));
        new Script().Started("12:00").Canceled("12:00").Model.Lift("s").ShouldBeNull();
        new Script().Model.Lift("s").ShouldBeNull();
    }

    [Fact]
    public void The_baseline_is_of_any_of_the_hosts_and_on_boards()
    {
        var script = new Script().Started("12:00", "g", "h")
            .Of("of g").Started("11:00", "g").Of("of h and x").Started("11:00", "x", "h").Of("of both").Started("11:00", "h", "g")
            .Of("of x").Started("11:00", "x").Joined("11:00", "h").Of("canceled").Started("11:00", "g").Canceled("11:00");

        script.Model.Lift("s")!.Baseline.ShouldBe(["of both", "of g", "of h and x"]);
    }

    [Fact]
    public void The_baseline_started_in_the_90_days_before()
    {
        // 90 days before 9 June, 12:00 is 11 March, 12:00.
        var script = new Script().Started("12:00");
        foreach (var time in new[] { "03-11T11:59:59.999Z", "03-11T12:00:00Z", "06-09T11:59:59.999Z", "06-09T12:00:00Z" })
        {
            script.Of(time).Started("2021-" + time);
        }

        script.Model.Lift("s")!.Baseline.ShouldBe(["03-11T12:00:00Z", "06-09T11:59:59.999Z"]);
    }
}
