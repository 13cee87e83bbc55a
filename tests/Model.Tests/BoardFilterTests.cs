namespace SpacesPlatform.Model.Tests;

public sealed class BoardFilterTests
{
    private static readonly BoardQuery Board = new("spaces", "peak_listeners");

    /// <summary>One Space with all, one with other values, one that says nothing.</summary>
    private static readonly Script ThreeSpaces = new Script()
        .Of("all").Started("12:00").Sample("12:00", 9).With("lang", "ko").With("series_id", "kcon")
        .With("format", "q-and-a").WithList("hashtags", "#KCON", "kpop")
        .Of("other").Started("12:00").Sample("12:00", 8).With("lang", "en").With("series_id", "kcon2")
        .With("format", "q").WithList("hashtags", "kpop2")
        .Of("silent").Started("12:00").Sample("12:00", 7);

    private static IEnumerable<string> Ids(Script script, BoardQuery query) => script.Model.Board(query)
        .Select(entry => entry.Id);

    [Fact]
    public void Each_filter_chooses_the_Spaces_that_have_just_that()
    {
        Ids(ThreeSpaces, Board).ShouldBe(["all", "other", "silent"]);
        Ids(ThreeSpaces, Board with { Lang = "ko" }).ShouldBe(["all"]);
        Ids(ThreeSpaces, Board with { Series = "kcon" }).ShouldBe(["all"]);
        Ids(ThreeSpaces, Board with { Hashtag = "kcon" }).ShouldBe(["all"]);
        Ids(ThreeSpaces, Board with { Format = "q-and-a" }).ShouldBe(["all"]);
    }

    [Fact]
    public void Filters_intersect()
    {
        Ids(ThreeSpaces, Board with { Lang = "ko", Hashtag = "kpop" }).ShouldBe(["all"]);
        Ids(ThreeSpaces, Board with { Lang = "en", Hashtag = "kpop" }).ShouldBeEmpty();
    }

    [Fact]
    public void A_filter_chooses_Spaces_also_for_groups() =>
        // The Space counts for its other hashtag and series too.
        Ids(ThreeSpaces, new BoardQuery("hashtags", "spaces") { Hashtag = "kcon" }).ShouldBe(["kcon", "kpop"]);

    [Fact]
    public void A_Space_needs_at_least_the_coverage_that_is_asked_for()
    {
        // 60 of 120 s; 60 of 121 s is 0.49 when rounded down; one is live, its coverage null; one was never sampled: 0.
        var script = new Script()
            .Of("half").Started("12:00").Sample("12:01", 1).Ended("12:02")
            .Of("less").Started("12:00").Sample("12:01:01", 1).Ended("12:02:01")
            .Of("live").Started("12:00").Sample("12:00", 1).Sample("12:05", 1)
            .Of("none").Started("12:00").Ended("12:03", peak: 1);

        Ids(script, Board with { MinCoverage = 0.5m }).ShouldBe(["half"]);
        Ids(script, Board with { MinCoverage = 0.49m }).ShouldBe(["half", "less"]);
        Ids(script, Board with { MinCoverage = 0 }).ShouldBe(["half", "less", "none"]);
        Ids(script, Board).ShouldBe(["live", "half", "less", "none"]);
    }
}
