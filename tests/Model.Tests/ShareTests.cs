namespace SpacesPlatform.Model.Tests;

public sealed class ShareTests
{
    private static readonly BoardQuery Board = new("spaces", "peak_listeners");

    /// <summary>9 kpop, 8 gaming, 7 kpop and gaming, 7 nothing (later), 5 of a host who is kpop.</summary>
    private static readonly ReferenceModel Five = new Script()
        .Of("s1").Started("12:00").Sample("12:00", 9).WithList("categories", "kpop/girl-group")
        .Of("s2").Started("12:00").Sample("12:00", 8).WithList("categories", "gaming", "kpop-dance")
        .Of("s3").Started("12:00").Sample("12:00", 7).WithList("categories", "gaming", "kpop")
        .Of("s4").Started("12:01").Sample("12:01", 7).Joined("12:01", "x")
        .Of("s5").Started("12:00", "x").Sample("12:00", 5)
        .Account("12:00", "x", "kpop").Model;

    private static string Line(ModelShare share) =>
        $"{share.K} of {share.N}: {share.VolumeOfK} of {share.VolumeOfN}" + (share.TieAtBoundary ? ", tie" : "");

    [Fact]
    public void A_share_is_over_exactly_N_positions()
    {
        var share = Five.Share(Board, 2, "kpop");

        Line(share).ShouldBe("1 of 2: 9 of 17");
        share.Top.Select(entry => entry.Id).ShouldBe(["s1", "s2"]);
        share.Matching.ShouldBe([new BoardEntry(1, 1, "s1", 9, Script.At("12:00"))]);
    }

    [Fact]
    public void A_tie_crosses_the_boundary_when_the_next_entry_has_the_value_of_the_last()
    {
        Line(Five.Share(Board, 3, "kpop")).ShouldBe("2 of 3: 16 of 24, tie");
        Line(Five.Share(Board, 4, "kpop")).ShouldBe("2 of 4: 16 of 31");
    }

    [Fact]
    public void N_is_the_number_of_positions_where_there_are_fewer()
    {
        Line(Five.Share(Board, 5, "kpop")).ShouldBe("3 of 5: 21 of 36");
        Line(Five.Share(Board, 100, "kpop")).ShouldBe("3 of 5: 21 of 36");
        Line(Five.Share(Board with { From = Script.At("13:00") }, 5, "kpop")).ShouldBe("0 of 0: 0 of 0");
    }

    [Fact]
    public void Within_ranks_only_the_Spaces_of_that_category()
    {
        Line(Five.Share(Board, 5, "kpop", "gaming")).ShouldBe("1 of 2: 7 of 15");
        Line(Five.Share(Board, 1, "kpop", "gaming")).ShouldBe("0 of 1: 0 of 8");
    }

    [Fact]
    public void Involvement_is_of_both_categories()
    {
        Line(Five.Share(Board with { Involvement = "host" }, 5, "kpop")).ShouldBe("1 of 5: 5 of 36");
        Line(Five.Share(Board with { Involvement = "speaker" }, 5, "kpop")).ShouldBe("1 of 5: 7 of 36");
        Line(Five.Share(Board with { Involvement = "speaker" }, 5, "kpop", "gaming")).ShouldBe("0 of 0: 0 of 0");
    }

    [Fact]
    public void A_share_is_of_a_board_of_Spaces_without_a_category()
    {
        Should.Throw<ArgumentException>(() => Five.Share(new BoardQuery("hosts", "spaces"), 5, "kpop"));
        Should.Throw<ArgumentException>(() => Five.Share(Board with { Category = "gaming" }, 5, "kpop"));
        Should.Throw<ArgumentException>(() => Five.Share(Board, 0, "kpop"));
    }
}
