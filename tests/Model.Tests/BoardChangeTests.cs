namespace SpacesPlatform.Model.Tests;

public sealed class BoardChangeTests
{
    /// <summary>Of hosts: the hour from 13:00 against the hour before.</summary>
    private static readonly BoardQuery Hosts = new("hosts", "peak_listeners")
    {
        From = Script.At("13:00"),
        To = Script.At("14:00"),
        PreviousFrom = Script.At("12:00"),
        PreviousTo = Script.At("13:00"),
    };

    /// <summary>Peaks by host. Before: a 6, b 3, c 3, e 0, gone 1. Now: b 7, a 4, new 4, c 3, e 2.</summary>
    private static readonly Script TwoHours = Spaces(
        ("12:00", "a", 6), ("12:01", "b", 3), ("12:02", "c", 3), ("12:03", "e", 0), ("12:04", "gone", 1),
        ("13:00", "b", 7), ("13:01", "a", 4), ("13:02", "new", 4), ("13:03", "c", 3), ("13:59:59.999", "e", 2),
        ("14:00", "c", 99));

    private static Script Spaces(params (string Time, string Host, int Peak)[] spaces)
    {
        var script = new Script();
        foreach (var (time, host, peak) in spaces)
        {
            script.Of(host + time).Started(time, host).Sample(time, peak);
        }

        return script;
    }

    private static IEnumerable<string> Lines(IEnumerable<BoardEntry> entries) => entries.Select(entry =>
        $"{entry.Rank} {entry.Id} {entry.Value} "
        + $"rank {Text(entry.DeltaRank)} value {Text(entry.DeltaValue)} growth {Text(entry.Growth)}");

    private static string Text(object? value) => value?.ToString() ?? "-";

    [Fact]
    public void Delta_and_growth_are_against_the_preceding_board() =>
        // Ranks before: a 1, b and c 2, gone 4, e 5. 4/6 - 1 = -33.333…%, down to -33.34%; 7/3 - 1 = 133.333…%.
        Lines(TwoHours.Model.Board(Hosts)).ShouldBe([
            "1 b 7 rank -1 value 4 growth 13333",
            "2 a 4 rank 1 value -2 growth -3334",
            "2 new 4 rank - value - growth -",
            "4 c 3 rank 2 value 0 growth 0",
            "5 e 2 rank 0 value 2 growth -",
        ]);

    [Fact]
    public void Without_a_preceding_window_there_is_no_change() =>
        TwoHours.Model.Board(Hosts with { PreviousFrom = null, PreviousTo = null })
            .ShouldAllBe(entry => entry.DeltaRank == null && entry.DeltaValue == null && entry.Growth == null);

    [Fact]
    public void The_preceding_board_has_the_same_filters_and_era()
    {
        var script = new Script()
            .Of("s1").Started("12:00").Sample("12:00", 5).With("lang", "ko")
            .Of("s2").Started("12:10").Sample("12:10", 9)
            .Of("s3").Started("13:00").Sample("13:00", 6).With("lang", "ko");
        Lines(script.Model.Board(Hosts with { Lang = "ko" })).ShouldBe(["1 h 6 rank 0 value 1 growth 2000"]);
        Lines(script.Model.Board(Hosts)).ShouldBe(["1 h 6 rank 0 value -3 growth -3334"]);

        var launch = Script.At("2021-05-04T00:00:00Z");
        var days = Hosts with { From = launch, To = launch.AddDays(1), PreviousFrom = launch.AddDays(-1), PreviousTo = launch };
        var around = new Script().Of("s1").Started("2021-05-03T12:00:00Z").Of("s2").Started("2021-05-04T12:00:00Z");
        around.Model.Board(days with { Metric = "spaces" }).Single().DeltaValue.ShouldBe(0);
        around.Model.Board(days with { Metric = "spaces", Era = "since-launch" }).Single().DeltaValue.ShouldBeNull();
    }

    [Fact]
    public void Seconds_change_as_shown()
    {
        // 1.9 s are shown as 1, 4.0 s as 4: 300%, and not the 110.5% of the milliseconds.
        var script = new Script().Of("s1").Started("12:00").Ended("12:00:01.900").Of("s2").Started("13:00").Ended("13:00:04");

        Lines(script.Model.Board(Hosts with { Metric = "airtime_seconds" })).ShouldBe(["1 h 4 rank 0 value 3 growth 30000"]);
    }

    [Fact]
    public void Spaces_have_deltas_where_windows_overlap_and_never_growth()
    {
        var spaces = Hosts with { Subject = "spaces", PreviousTo = Script.At("13:02") };

        Lines(TwoHours.Model.Board(spaces)).Take(3).ShouldBe([
            "1 b13:00 7 rank 0 value 0 growth -",
            "2 a13:01 4 rank -1 value 0 growth -",
            "2 new13:02 4 rank - value - growth -",
        ]);
    }

    [Fact]
    public void The_rising_board_ranks_by_growth()
    {
        var script = Spaces(
            ("12:00", "a", 6), ("12:01", "b", 3), ("12:02", "c", 3), ("12:03", "d", 4), ("12:04", "zero", 0),
            ("12:05", "gone", 1), ("13:00", "b", 7), ("13:01", "a", 4), ("13:02", "new", 4), ("13:04", "c", 3),
            ("13:03", "d", 4), ("13:05", "zero", 9));

        // Achieved when the present value was, which orders c and d.
        script.Model.Board(Hosts with { Metric = "growth", Of = "peak_listeners" }).ShouldBe([
            new BoardEntry(1, 1, "b", 13333, Script.At("13:00")),
            new BoardEntry(2, 2, "d", 0, Script.At("13:03")),
            new BoardEntry(2, 3, "c", 0, Script.At("13:04")),
            new BoardEntry(4, 4, "a", -3334, Script.At("13:01")),
        ]);
    }

    [Fact]
    public void Growth_is_of_one_metric_of_a_group_and_needs_a_preceding_window()
    {
        var growth = Hosts with { Metric = "growth", Of = "spaces" };
        TwoHours.Model.Board(growth with { PreviousFrom = null, PreviousTo = null }).ShouldBeEmpty();
        TwoHours.Model.Board(growth).Select(entry => (entry.Id, entry.Value))
            .ShouldBe([("b", 0), ("a", 0), ("c", 0), ("e", 0)]);

        Should.Throw<ArgumentException>(() => TwoHours.Model.Board(growth with { Of = null }));
        Should.Throw<ArgumentException>(() => TwoHours.Model.Board(growth with { Of = "growth" }));
        Should.Throw<ArgumentException>(() => TwoHours.Model.Board(growth with { Metric = "spaces" }));
        Should.Throw<ArgumentException>(() => TwoHours.Model.Board(growth with { Subject = "spaces", Of = "peak_listeners" }));
    }
}
