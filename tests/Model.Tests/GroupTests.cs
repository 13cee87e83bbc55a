namespace SpacesPlatform.Model.Tests;

public sealed class GroupTests
{
    /// <summary>One host, three Spaces: s1 with all, s2 without a sample, s3 with a longer curve.</summary>
    private static readonly Script ThreeSpaces = new Script()
        .Of("s1").Started("12:00").Sample("12:00", 10).Ended("12:00:01.600", total: 100)
        .Of("s2").Started("13:00").Ended("13:00:00.900")
        .Of("s3").Started("11:00").Sample("11:00", 1).Ended("11:00:03.500", peak: 10, total: 20);

    private static BoardEntry Host(Script script, string metric) => script.Model.Board(new BoardQuery("hosts", metric)).Single();

    [Fact]
    public void The_peak_is_the_maximum_and_the_earliest_of_those_that_hold_it() =>
        Host(ThreeSpaces, "peak_listeners").ShouldBe(new BoardEntry(1, 1, "h", 10, Script.At("11:00:03.500")));

    [Fact]
    public void Attendances_sum_total_listeners() =>
        Host(ThreeSpaces, "attendances").ShouldBe(new BoardEntry(1, 1, "h", 120, Script.At("12:00:01.600")));

    [Fact]
    public void Listener_seconds_are_summed_in_milliseconds_and_divided_once() =>
        // 16,000 + 3,500 = 19,500 ms; s2 has no data, so the latest that contributes is s1.
        Host(ThreeSpaces, "listener_seconds").ShouldBe(new BoardEntry(1, 1, "h", 19, Script.At("12:00:01.600")));

    [Fact]
    public void Airtime_is_summed_in_milliseconds_and_divided_once() =>
        // 1,600 + 900 + 3,500 = 6,000 ms, though 1 + 0 + 3 is 4.
        Host(ThreeSpaces, "airtime_seconds").ShouldBe(new BoardEntry(1, 1, "h", 6, Script.At("13:00:00.900")));

    [Fact]
    public void Spaces_are_counted_and_achieved_at_the_latest_start() =>
        Host(ThreeSpaces, "spaces").ShouldBe(new BoardEntry(1, 1, "h", 3, Script.At("13:00")));

    [Fact]
    public void The_average_is_never_a_mean_of_means() =>
        // 19,500 / (1,600 + 3,500) = 3.8; the mean of 10 and 1 would be 5.
        Host(ThreeSpaces, "average_listeners").ShouldBe(new BoardEntry(1, 1, "h", 3, Script.At("12:00:01.600")));

    [Fact]
    public void A_Space_without_observed_time_does_not_contribute_to_the_average()
    {
        var script = new Script().Of("s1").Started("12:00").Sample("12:00", 10).Ended("12:01").Of("s2").Started("13:00")
            .Sample("13:01", 99).Ended("13:01");

        Host(script, "average_listeners").ShouldBe(new BoardEntry(1, 1, "h", 10, Script.At("12:01")));
        Host(script, "listener_seconds").ShouldBe(new BoardEntry(1, 1, "h", 600, Script.At("13:01")));
    }

    [Fact]
    public void A_group_of_which_no_Space_has_data_is_not_on_the_board() =>
        new Script().Started("12:00").Ended("12:10").Model.Board(new BoardQuery("hosts", "attendances")).ShouldBeEmpty();

    [Fact]
    public void A_Space_counts_for_each_of_its_hosts_once() =>
        new Script().Started("12:00", "g", "h", "g").Ended("12:10").Model.Board(new BoardQuery("hosts", "spaces")).ShouldBe([
            new BoardEntry(1, 1, "g", 1, Script.At("12:00")),
            new BoardEntry(1, 2, "h", 1, Script.At("12:00")),
        ]);

    [Fact]
    public void Only_Spaces_in_the_window_count() =>
        ThreeSpaces.Model.Board(new BoardQuery("hosts", "peak_listeners") { From = Script.At("12:00"), To = Script.At("13:00") })
            .ShouldBe([new BoardEntry(1, 1, "h", 10, Script.At("12:00"))]);
}
