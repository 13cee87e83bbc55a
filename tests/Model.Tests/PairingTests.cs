namespace SpacesPlatform.Model.Tests;

public sealed class PairingTests
{
    /// <summary>Three episodes of one series, one Space outside it and one that is on no board.</summary>
    private static readonly ReferenceModel Series = new Script()
        .Of("e2").Started("13:00", "h").With("series_id", "kcon").Joined("13:00", "y").Joined("13:01", "x")
        .Of("e1").Started("12:00", "h").With("series_id", "kcon").Joined("11:00", "z", "host").Joined("12:01", "x")
        .Left("12:02", "x").Joined("12:03", "y", "co-host").Joined("12:04", "y")
        .Of("e3").Started("14:00", "h").With("series_id", "kcon").Joined("14:00", "x").Left("14:00", "w")
        .Of("other").Started("12:30", "h").Joined("12:30", "z").Joined("12:31", "x")
        .Of("canceled").Started("12:00", "h").With("series_id", "kcon").Joined("12:00", "x").Joined("12:00", "y")
        .Canceled("12:00")
        .Model;

    private static IEnumerable<string> Episodes(ModelPairings pairings) => pairings.Episodes
        .Select(episode => episode.SpaceId + ":" + string.Concat(episode.Pairs.Select(pair => $" {pair.First}&{pair.Second}")));

    private static IEnumerable<string> InAll(ModelPairings pairings) =>
        pairings.InAll.Select(pairing => $"{pairing.Spaces} {pairing.Pair.First}&{pairing.Pair.Second}");

    [Fact]
    public void Who_spoke_together_per_episode() =>
        // Together in a Space, and not at one time. The host h never joined.
        Episodes(Series.Pairings("kcon")).ShouldBe(["e1: x&y x&z y&z", "e2: x&y", "e3:"]);

    [Fact]
    public void Who_spoke_together_in_all_by_the_number_of_Spaces() =>
        InAll(Series.Pairings("kcon")).ShouldBe(["2 x&y", "1 x&z", "1 y&z"]);

    [Fact]
    public void Without_a_series_all_Spaces_count()
    {
        Episodes(Series.Pairings()).ShouldBe(["e1: x&y x&z y&z", "other: x&z", "e2: x&y", "e3:"]);
        InAll(Series.Pairings()).ShouldBe(["2 x&y", "2 x&z", "1 y&z"]);
        Series.Pairings("none").Episodes.ShouldBeEmpty();
    }

    [Fact]
    public void Pairs_as_frequent_are_in_ordinal_order_and_not_in_that_of_the_Spaces() =>
        InAll(new Script().Of("s1").Started("12:00").Joined("12:00", "b").Joined("12:00", "c")
            .Of("s2").Started("12:01").Joined("12:01", "c").Joined("12:01", "a")
            .Of("s3").Started("12:02").Joined("12:02", "a").Joined("12:02", "b")
            .Model.Pairings()).ShouldBe(["1 a&b", "1 a&c", "1 b&c"]);

    [Fact]
    public void Ids_of_a_pair_are_in_ordinal_order() =>
        InAll(new Script().Started("12:00").Joined("12:00", "a\U0001F3A7").Joined("12:00", "a\uFF5E").Joined("12:00", "B")
            .Model.Pairings()).ShouldBe(["1 B&a\uFF5E", "1 B&a\U0001F3A7", "1 a\uFF5E&a\U0001F3A7"]);
}
