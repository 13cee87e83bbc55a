using System.Text.Json.Nodes;

namespace SpacesPlatform.Model.Tests;

public sealed class BoardTests
{
    private static Script Categories(Script script, string time, params string[] paths) =>
        script.Updated(time, new JsonObject { ["categories"] = Script.List(paths) });

    private static IEnumerable<string> Ids(Script script, BoardQuery query) => script.Model.Board(query)
        .Select(entry => entry.Id);

    [Fact]
    public void Ranks_are_1_2_2_4_and_positions_are_unique()
    {
        var script = new Script()
            .Of("low").Started("12:00").Sample("12:00", 1)
            .Of("late").Started("12:00").Sample("12:02", 5)
            .Of("early").Started("12:00").Sample("12:01", 5)
            .Of("top").Started("12:00").Sample("12:00", 9);

        script.Model.Board(new BoardQuery("spaces", "peak_listeners")).ShouldBe([
            new BoardEntry(1, 1, "top", 9, Script.At("12:00")),
            new BoardEntry(2, 2, "early", 5, Script.At("12:01")),
            new BoardEntry(2, 3, "late", 5, Script.At("12:02")),
            new BoardEntry(4, 4, "low", 1, Script.At("12:00")),
        ]);
    }

    [Fact]
    public void Equal_values_of_one_time_are_in_ordinal_order_of_ids()
    {
        var script = new Script();
        foreach (var id in new[] { "s\U0001F3A7", "s\uFF5E", "s10", "s1", "S" })
        {
            script.Of(id).Started("12:00").Sample("12:00", 5);
        }

        Ids(script, new BoardQuery("spaces", "peak_listeners")).ShouldBe(["S", "s1", "s10", "s\uFF5E", "s\U0001F3A7"]);
    }

    [Fact]
    public void Seconds_rank_as_shown()
    {
        // 1.900 s and 1.100 s are both shown as 1: equal, and the one that ended first is before.
        var script = new Script().Of("longer").Started("12:00").Ended("12:00:01.900").Of("shorter").Started("12:00")
            .Ended("12:00:01.100");

        script.Model.Board(new BoardQuery("spaces", "duration_seconds")).ShouldBe([
            new BoardEntry(1, 1, "shorter", 1, Script.At("12:00:01.100")),
            new BoardEntry(1, 2, "longer", 1, Script.At("12:00:01.900")),
        ]);
    }

    [Fact]
    public void Listener_seconds_of_0_are_on_the_board_and_no_data_is_not()
    {
        var script = new Script().Of("zero").Started("12:00").Ended("12:10").Sample("12:10", 5).Of("none").Started("12:00")
            .Ended("12:10");

        script.Model.Board(new BoardQuery("spaces", "listener_seconds"))
            .ShouldBe([new BoardEntry(1, 1, "zero", 0, Script.At("12:10"))]);
        script.Model.Board(new BoardQuery("spaces", "average_listeners")).ShouldBeEmpty();
    }

    [Fact]
    public void A_Space_belongs_to_the_window_in_which_it_started()
    {
        var script = new Script();
        foreach (var time in new[] { "11:59:59.999", "12:00", "12:59:59.999", "13:00" })
        {
            script.Of(time).Started(time).Ended("14:00");
        }

        Ids(script, new BoardQuery("spaces", "duration_seconds") { From = Script.At("12:00"), To = Script.At("13:00") })
            .ShouldBe(["12:00", "12:59:59.999"]);
    }

    [Fact]
    public void Era_and_window_intersect()
    {
        var script = new Script().Of("before").Started("2021-05-03T23:59:59.999Z").Ended("12:00").Of("since")
            .Started("2021-05-04T00:00:00Z").Ended("12:00")
            .Of("later").Started("2021-05-05T00:00:00Z").Ended("12:00");
        var board = new BoardQuery("spaces", "duration_seconds");

        Ids(script, board with { Era = "before-launch" }).ShouldBe(["before"]);
        Ids(script, board with { Era = "since-launch" }).ShouldBe(["since", "later"]);
        Ids(script, board with { Era = "since-launch", To = Script.At("2021-05-05T00:00:00Z") }).ShouldBe(["since"]);
    }

    [Fact]
    public void A_path_matches_itself_and_everything_under_it_at_slashes()
    {
        var script = new Script();
        foreach (var path in new[] { "kculture", "kculture/kpop", "kculture/kpop/girl-group", "kculture/kpop-dance" })
        {
            Categories(script.Of(path), "12:00", path).Started("12:00").Ended("12:10");
        }

        Ids(script, new BoardQuery("spaces", "duration_seconds") { Category = "kculture/kpop" })
            .ShouldBe(["kculture/kpop", "kculture/kpop/girl-group"]);
        script.Model.Spaces["kculture/kpop/girl-group"]
            .EffectiveWithAncestors.ShouldBe(["kculture", "kculture/kpop", "kculture/kpop/girl-group"]);
    }

    [Fact]
    public void Involvement_tells_whose_categories_are_asked()
    {
        var script = new Script();
        Categories(script, "12:00", "own").Started("12:00", "h").Joined("12:01", "x").Left("12:02", "x").Ended("12:10")
            .Account("12:00", "h", "host/a").Account("12:00", "x", "guest").Account("12:00", "y", "nobody");
        var board = new BoardQuery("spaces", "duration_seconds");

        script.Space.EffectiveCategories.ShouldBe(["host/a", "own"]);
        Matching("space").ShouldBe(["own", "host"]);
        Matching("host").ShouldBe(["host"]);
        Matching("speaker").ShouldBe(["guest"]);

        IEnumerable<string> Matching(string involvement) => new[] { "own", "host", "guest", "nobody" }
            .Where(path => script.Model.Board(board with { Category = path, Involvement = involvement }).Count == 1);
    }

    [Fact]
    public void Live_Spaces_are_those_sampled_within_twice_G_by_their_listeners_now()
    {
        var script = new Script().Of("fewer").Started("12:00").Sample("12:01", 90).Sample("12:05", 4)
            .Of("more").Started("12:00").Sample("12:02", 5)
            .Of("silent").Started("12:00").Sample("12:00", 50)
            .Of("ended").Started("12:00").Sample("12:05", 50).Ended("12:06")
            .Of("canceled").Started("12:00").Sample("12:05", 50).Canceled("12:06");

        script.Model.Live(Script.At("12:12")).ShouldBe([
            new LiveEntry(1, "more", 5, Script.At("12:02")),
            new LiveEntry(2, "fewer", 4, Script.At("12:05")),
        ]);
    }
}
