namespace SpacesPlatform.Model.Tests;

public sealed class ListenersTests
{
    private static IEnumerable<long> Listeners(Script script) => script.Metrics.Curve!.Points.Select(point => point.Listeners);

    [Fact]
    public void Participants_are_listeners_and_hosts_and_speakers_present_each_once()
    {
        // h and g host, g also speaks, x speaks: 10 - 3 = 7.
        var script = new Script().Started("12:00", "h", "g").Joined("12:01", "x").Joined("12:01", "g", "co-host")
            .Sample("12:02", 10, "participants").Ended("12:05");

        Listeners(script).ShouldBe([7]);
        script.Metrics.Curve!.Points[0].Raw.ShouldBe(10);
    }

    [Fact]
    public void Listeners_are_never_below_0() =>
        Listeners(new Script().Started("12:00", "h", "g").Sample("12:00", 1, "participants").Ended("12:05")).ShouldBe([0]);

    [Fact]
    public void The_kind_listeners_is_taken_as_it_is() =>
        Listeners(new Script().Started("12:00", "h").Sample("12:00", 4, "listeners").Sample("12:01", 5).Ended("12:05"))
            .ShouldBe([4, 5]);

    [Fact]
    public void A_speaker_counts_from_the_join_to_before_the_leave() =>
        Listeners(new Script().Started("12:00").Joined("12:01", "x").Left("12:02", "x").Ended("12:05")
            .Sample("12:00:59", 10, "participants").Sample("12:01", 10, "participants")
            .Sample("12:01:59", 10, "participants").Sample("12:02", 10, "participants")).ShouldBe([9, 8, 8, 9]);

    [Fact]
    public void A_join_from_before_the_start_counts() =>
        Listeners(new Script().Started("12:00").Joined("11:00", "x").Sample("12:00", 10, "participants").Ended("12:05"))
            .ShouldBe([8]);

    [Fact]
    public void At_one_time_the_greatest_source_and_id_tell_whether_an_account_is_present()
    {
        // Same time: source b's join comes after source a's leave, though a's has the greater id.
        Listeners(new Script().Started("12:00").Sample("12:01", 10, "participants").Ended("12:05")
            .Id("z").Left("12:01", "x").From("b").Id("y").Joined("12:01", "x")).ShouldBe([8]);

        // Same time and source: the id U+1F3A7 (leave) comes after U+FF5E (join).
        Listeners(new Script().Started("12:00").Sample("12:01", 10, "participants").Ended("12:05")
            .Id("\U0001F3A7").Left("12:01", "x").Id("\uFF5E").Joined("12:01", "x")).ShouldBe([9]);
    }

    [Fact]
    public void Roles_do_not_keep_each_other_present() =>
        Listeners(new Script().Started("12:00").Joined("12:00", "x", "co-host").Joined("12:01", "x", "speaker")
            .Left("12:02", "x", "speaker")
            .Sample("12:03", 10, "participants").Ended("12:05")).ShouldBe([9]);

    [Fact]
    public void The_final_hosts_are_present_throughout()
    {
        // The later started event names three hosts; they count at 12:00 too, and a leave of a host changes nothing.
        Listeners(new Script().Started("12:00", "h").Sample("12:00", 10, "participants").Left("12:00", "g")
            .Started("12:04", "h", "g", "k").Sample("12:04", 10, "participants").Ended("12:05")).ShouldBe([7]);
    }

    [Fact]
    public void Speakers_are_all_who_joined_by_their_earliest_join() =>
        new Script().Started("12:00").Joined("12:02", "x").Joined("12:01", "y", "host").Left("12:03", "y").Joined("12:00", "x")
            .Left("12:00", "z")
            .Space.Speakers.ShouldBe(["x", "y"]);
}
