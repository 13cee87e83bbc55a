namespace SpacesPlatform.Model.Tests;

public sealed class RecordTests
{
    private static ModelHolder Space(string id, int value, string time) => new(id, null, value, Script.At(time));

    private static ModelHolder Host(string id, string host, int value, string time) => new(id, host, value, Script.At(time));

    [Fact]
    public void A_record_exceeds_all_before_and_names_whom_it_dethrones()
    {
        // Told in no order of time.
        var records = new Script()
            .Of("s4").Started("12:00").Sample("12:04", 9)
            .Of("s1").Started("12:00").Sample("12:01", 5)
            .Of("s3").Started("12:00").Sample("12:03", 5)
            .Of("s2").Started("12:00").Sample("12:02", 4)
            .Of("s5").Started("12:00").Sample("12:05", 9)
            .Model.Records("spaces", "peak_listeners");

        records.Timeline.ShouldBe([
            new ModelRecord(Space("s1", 5, "12:01"), null, null, false),
            new ModelRecord(Space("s3", 5, "12:03"), null, 0, true),
            new ModelRecord(Space("s4", 9, "12:04"), Space("s1", 5, "12:01"), 4, false),
            new ModelRecord(Space("s5", 9, "12:05"), null, 0, true),
        ]);
        records.Current!.Holder.ShouldBe(Space("s4", 9, "12:04"));
    }

    [Fact]
    public void Of_one_moment_the_greatest_is_the_record_and_of_equals_the_first_id()
    {
        var script = new Script();
        foreach (var (id, count) in new[] { ("a", 4), ("s\U0001F3A7", 5), ("s\uFF5E", 5), ("b", 4) })
        {
            script.Of(id).Started("12:00").Sample("12:00", count);
        }

        script.Model.Records("spaces", "peak_listeners").Timeline.ShouldBe([
            new ModelRecord(Space("s\uFF5E", 5, "12:00"), null, null, false),
            new ModelRecord(Space("s\U0001F3A7", 5, "12:00"), null, 0, true),
        ]);
    }

    [Fact]
    public void Each_host_of_a_Space_holds_its_value()
    {
        var records = new Script()
            .Of("s1").Started("12:00", "h\U0001F3A7", "h\uFF5E").Sample("12:01", 5)
            .Of("s2").Started("12:00", "h\uFF5E").Sample("12:02", 5)
            .Of("s3").Started("12:00", "g").Sample("12:03", 6)
            .Model.Records("hosts", "peak_listeners");

        // The holder equals its own record in s2.
        records.Timeline.ShouldBe([
            new ModelRecord(Host("s1", "h\uFF5E", 5, "12:01"), null, null, false),
            new ModelRecord(Host("s1", "h\U0001F3A7", 5, "12:01"), null, 0, true),
            new ModelRecord(Host("s2", "h\uFF5E", 5, "12:02"), null, 0, true),
            new ModelRecord(Host("s3", "g", 6, "12:03"), Host("s1", "h\uFF5E", 5, "12:01"), 1, false),
        ]);
    }

    [Fact]
    public void Records_rank_single_Spaces_and_never_sums() =>
        new Script().Of("s1").Started("12:00", "g").Ended("12:10").Of("s2").Started("12:00", "h").Ended("12:06")
            .Of("s3").Started("12:07", "h").Ended("12:13")
            .Model.Records("hosts", "duration_seconds").Timeline.Select(record => record.Holder)
            .ShouldBe([Host("s2", "h", 360, "12:06"), Host("s1", "g", 600, "12:10")]);

    [Fact]
    public void Values_compare_as_shown() =>
        new Script().Of("s1").Started("12:00").Ended("12:00:01.100").Of("s2").Started("12:00").Ended("12:00:01.900")
            .Model.Records("spaces", "duration_seconds").Timeline.Select(record => (record.Holder.SpaceId, record.Equalled))
            .ShouldBe([("s1", false), ("s2", true)]);

    [Fact]
    public void The_era_is_that_of_the_start_and_not_of_the_achievement()
    {
        var model = new Script()
            .Of("before").Started("2021-05-03T23:59:00Z").Sample("2021-05-03T23:59:00Z", 5).Sample("2021-05-04T00:01:00Z", 9)
            .Of("since").Started("2021-05-04T00:02:00Z").Sample("2021-05-04T00:02:00Z", 7)
            .Model;

        Holders("before-launch").ShouldBe(["before"]);
        Holders("since-launch").ShouldBe(["since"]);
        Holders(null).ShouldBe(["before"]);

        IEnumerable<string> Holders(string? era) =>
            model.Records("spaces", "peak_listeners", era).Timeline.Select(record => record.Holder.SpaceId);
    }

    [Fact]
    public void A_category_chooses_Spaces_by_its_involvement()
    {
        // The guest of s1 and both hosts of s2 are of kpop/a, one of them through the other.
        var model = new Script()
            .Of("s1").Started("12:00", "h").Sample("12:01", 5).Joined("12:00", "x")
            .Of("s2").Started("12:00", "x", "y").Sample("12:02", 6)
            .Of("s3").Started("12:00", "h").Sample("12:03", 7).WithList("categories", "kpop")
            .Account("12:00", "x", "kpop/a").Model;

        Holders("space").ShouldBe(["s2 x", "s2 y", "s3 h"]);
        Holders("host").ShouldBe(["s2 x", "s2 y"]);
        Holders("speaker").ShouldBe(["s1 h"]);

        IEnumerable<string> Holders(string involvement) => model
            .Records("hosts", "peak_listeners", category: "kpop", involvement: involvement).Timeline
            .Select(record => record.Holder.SpaceId + " " + record.Holder.HostId);
    }

    [Fact]
    public void Without_a_value_there_is_no_record()
    {
        var records = new Script().Started("12:00").Sample("12:00", 5).Of("canceled").Started("12:00").Liked("12:00", "p", 1)
            .Canceled("12:01").Model.Records("spaces", "likes");

        records.Timeline.ShouldBeEmpty();
        records.Current.ShouldBeNull();
        Should.Throw<ArgumentException>(() => new Script().Started("12:00").Model.Records("series", "likes"));
    }
}
