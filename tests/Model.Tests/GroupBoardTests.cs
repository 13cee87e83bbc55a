namespace SpacesPlatform.Model.Tests;

public sealed class GroupBoardTests
{
    /// <summary>Two Spaces, of 9 and 5 listeners, with two hosts, two speakers each and categories of all three kinds.</summary>
    private static readonly Script TwoSpaces = new Script()
        .Of("s1").Started("12:00", "h").Sample("12:00", 9).Joined("12:01", "x", "co-host").Joined("12:02", "h", "host")
        .Left("12:03", "x").WithList("categories", "own/a").WithList("hashtags", "#One", "two").With("series_id", "kcon")
        .Of("s2").Started("13:00", "g").Sample("13:00", 5).Joined("12:59", "x").Left("13:01", "y")
        .WithList("hashtags", "two", "Two")
        .Account("12:00", "h", "host/a/b").Account("12:00", "g", "host/a", "own/a").Account("12:00", "x", "guest", "host");

    private static IEnumerable<string> Lines(Script script, BoardQuery query) => script.Model.Board(query)
        .Select(entry => $"{entry.Rank} {entry.Position} {entry.Id} {entry.Value}");

    private static IEnumerable<string> Counted(string subject, string involvement = "space", string? category = null) =>
        Lines(TwoSpaces, new BoardQuery(subject, "spaces") { Involvement = involvement, Category = category });

    [Fact]
    public void Speakers_are_who_joined_in_any_role_also_before_the_start()
    {
        // y only left.
        Counted("speakers").ShouldBe(["1 1 x 2", "2 2 h 1"]);
        TwoSpaces.Model.Board(new BoardQuery("speakers", "peak_listeners")).ShouldBe([
            new BoardEntry(1, 1, "h", 9, Script.At("12:00")),
            new BoardEntry(1, 2, "x", 9, Script.At("12:00")),
        ]);
    }

    [Fact]
    public void A_Space_counts_once_for_each_of_its_categories_and_each_ancestor() =>
        // s1: own/a, host/a/b; s2: host/a, own/a of its host. Achieved at the latest start: host/a/b's is s1's.
        Counted("categories").ShouldBe(["1 1 host 2", "1 2 host/a 2", "1 3 own 2", "1 4 own/a 2", "5 5 host/a/b 1"]);

    [Fact]
    public void Involvement_tells_whose_categories_are_on_the_board()
    {
        Counted("categories", "host").ShouldBe(["1 1 host 2", "1 2 host/a 2", "3 3 host/a/b 1", "3 4 own 1", "3 5 own/a 1"]);
        // x speaks in both; h, who is a host, speaks in s1 as well.
        Counted("categories", "speaker").ShouldBe(["1 1 guest 2", "1 2 host 2", "3 3 host/a 1", "3 4 host/a/b 1"]);
    }

    [Fact]
    public void A_category_chooses_Spaces_on_every_board()
    {
        // s1 alone is of host/a/b, and counts for all its groups.
        Counted("categories", category: "host/a/b")
            .ShouldBe(["1 1 host 1", "1 2 host/a 1", "1 3 host/a/b 1", "1 4 own 1", "1 5 own/a 1"]);
        Counted("speakers", category: "host/a/b").ShouldBe(["1 1 h 1", "1 2 x 1"]);
        Counted("hashtags", category: "host/a/b").ShouldBe(["1 1 one 1", "1 2 two 1"]);
        Counted("hosts", "host", "own").ShouldBe(["1 1 g 1"]);
        Counted("series", "host", "own").ShouldBeEmpty();
    }

    [Fact]
    public void A_Space_without_a_series_counts_for_none() => Counted("series").ShouldBe(["1 1 kcon 1"]);

    [Fact]
    public void A_Space_counts_once_for_each_hashtag()
    {
        Counted("hashtags").ShouldBe(["1 1 two 2", "2 2 one 1"]);
        TwoSpaces.Model.Board(new BoardQuery("hashtags", "peak_listeners")).Select(entry => (entry.Id, entry.Value))
            .ShouldBe([("one", 9), ("two", 9)]);
    }

    [Fact]
    public void Groups_have_every_metric_of_a_group()
    {
        // 10 for 2.5 s and 4 for 1.5 s: 25,000 + 6,000 ms, of 4,000 ms.
        var script = new Script()
            .Of("s1").Started("12:00").Sample("12:00", 10).Ended("12:00:02.500", total: 30).With("series_id", "k")
            .Of("s2").Started("13:00").Sample("13:00", 4).Ended("13:00:01.500", total: 12).With("series_id", "k");
        string[] metrics =
            ["peak_listeners", "attendances", "listener_seconds", "airtime_seconds", "spaces", "average_listeners"];

        metrics.Select(metric => (int)script.Model.Board(new BoardQuery("series", metric)).Single().Value)
            .ShouldBe([10, 42, 31, 4, 2, 7]);
    }

    [Fact]
    public void An_unknown_board_is_refused() =>
        Should.Throw<ArgumentException>(() => TwoSpaces.Model.Board(new BoardQuery("listeners", "spaces")));
}
