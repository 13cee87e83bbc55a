using System.Text.Json.Nodes;

namespace SpacesPlatform.Model.Tests;

public sealed class DigestTests
{
    private static readonly Script Whole = new Script()
        .Id("1").Add(EventTypes.SpaceStarted, "12:00", new JsonObject
        {
            ["title"] = "Talk",
            ["host_ids"] = Script.List("h", "g"),
            ["categories"] = Script.List("gaming"),
            ["hashtags"] = Script.List("B", "a"),
            ["tie_in"] = new JsonObject { ["kind"] = "debut" },
            ["is_ticketed"] = false,
        })
        .Id("2").Sample("12:00", 10).Id("3").Ended("12:10:00.5", total: 77).Id("4").Joined("12:01", "x")
        .Id("5").Account("12:00", "h", "kculture/kpop").Id("6").Sample("12:01", 500).Id("7").Retracted("12:01", "6");

    [Fact]
    public void A_line_each_in_the_format_that_is_told() => Whole.Model.Digest().Text.ShouldBe(
        """
        account|h|handle=-|display_name=-|categories=kculture/kpop
        event|a|1|applied
        event|a|2|applied
        event|a|3|applied
        event|a|4|applied
        event|a|5|applied
        event|a|6|retracted
        event|a|7|applied
        space|s|state=ended|title=Talk|lang=-|hosts=h,g|speakers=x|scheduled_start=-|start=2021-06-09T12:00:00.000Z|end=2021-06-09T12:10:00.500Z|categories=gaming|effective=gaming,kculture,kculture/kpop|hashtags=b,a|series_id=-|format=-|tie_in=debut:-|is_ticketed=false|announcement_post_id=-|source=a|peak_listeners=10@2021-06-09T12:00:00.000Z|listener_ms=3000000@2021-06-09T12:10:00.500Z|observed_ms=300000|average_listeners=10@2021-06-09T12:10:00.500Z|duration_ms=600500@2021-06-09T12:10:00.500Z|coverage=49|total_listeners=77@2021-06-09T12:10:00.500Z|total_replay=-|likes=-|last_sample=10@2021-06-09T12:00:00.000Z

        """);

    [Fact]
    public void The_lines_may_come_in_any_order() =>
        new Digest(Whole.Model.Digest().Lines.Reverse()).Sha256.ShouldBe(Whole.Model.Digest().Sha256);

    [Fact]
    public void A_difference_names_the_cells()
    {
        var expected = new Digest(["event|a|1|applied", "space|s|state=ended|title=-", "space|t|state=live"]);
        var actual = new Digest(["event|a|1|retracted", "space|s|state=live|title=-", "account|h|handle=-"]);

        expected.Difference(actual).ShouldBe(
            """
            account|h is not expected
              actual   account
              actual   h
              actual   handle=-
            event|a|1
              expected applied
              actual   retracted
            space|s
              expected state=ended
              actual   state=live
            space|t is missing
              expected space
              expected t
              expected state=live

            """);
    }
}
