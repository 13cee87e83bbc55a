using System.Text.Json.Nodes;

namespace SpacesPlatform.Model.Tests;

public sealed class IdentityTests
{
    private static string Status(Script script, string id, string source = "a") =>
        script.Model.Events.Single(e => e.Source == source && e.Id == id).Status;

    [Fact]
    public void The_first_of_an_identity_stands()
    {
        var script = new Script().Started("12:00").Id("x").Sample("12:00", 5).Id("x").Sample("12:00", 5).Id("x")
            .Sample("12:00", 6).Ended("12:01");

        script.Metrics.PeakListeners!.Value.ShouldBe(5);
        script.Model.Events.Single(e => e.Id == "x").ShouldBe(new ModelEvent("a", "x", "applied", Duplicates: 1, Conflicts: 1));
    }

    [Fact]
    public void Content_is_what_is_told_and_not_how()
    {
        var script = new Script().Id("x")
            .Updated("12:00", new JsonObject { ["title"] = "t", ["lang"] = null, ["hashtags"] = Script.List("A", "#a") })
            .Id("x").Updated("12:00:00.0009", new JsonObject { ["hashtags"] = Script.List("a"), ["title"] = "t" });

        script.Model.Events.Single().ShouldBe(new ModelEvent("a", "x", "applied", Duplicates: 1, Conflicts: 0));
    }

    [Fact]
    public void The_same_id_of_another_source_is_another_identity() =>
        new Script().Id("x").Sample("12:00", 1).From("b").Id("x").Sample("12:00", 2).Model.Events.Count.ShouldBe(2);

    [Fact]
    public void A_retracted_event_is_as_if_it_had_never_come_whichever_arrives_first()
    {
        var after = new Script().Started("12:00").Sample("12:00", 5).Id("x").Sample("12:01", 9).Retracted("12:02", "x")
            .Ended("12:05");
        var before = new Script().Retracted("12:02", "x").Started("12:00").Sample("12:00", 5).Id("x").Sample("12:01", 9)
            .Ended("12:05");

        after.Metrics.PeakListeners!.Value.ShouldBe(5);
        before.Metrics.PeakListeners!.Value.ShouldBe(5);
        Status(after, "x").ShouldBe("retracted");
        Status(before, "x").ShouldBe("retracted");
    }

    [Fact]
    public void A_retraction_is_of_its_own_source_and_its_subject_is_ignored()
    {
        var script = new Script().Id("x").Started("12:00").From("b").Retracted("12:01", "x");
        Status(script, "x").ShouldBe("applied");

        script.From("a").Add(EventTypes.EventRetracted, "12:01", new JsonObject { ["event_id"] = "x" }, "another");
        Status(script, "x").ShouldBe("retracted");
        script.Model.Spaces.ShouldBeEmpty();
    }

    [Fact]
    public void A_retraction_can_not_be_retracted()
    {
        var script = new Script().Id("x").Started("12:00").Id("r").Retracted("12:01", "x").Id("q").Retracted("12:02", "r")
            .Id("self").Retracted("12:03", "self");

        Status(script, "x").ShouldBe("retracted");
        Status(script, "r").ShouldBe("applied");
        Status(script, "self").ShouldBe("applied");
    }

    [Fact]
    public void The_id_of_a_retracted_event_stays_used() =>
        Status(new Script().Id("x").Started("12:00").Retracted("12:01", "x").Id("x").Started("12:00"), "x").ShouldBe("retracted");

    [Fact]
    public void Retracting_the_end_makes_a_Space_live_again()
    {
        var script = new Script().Started("12:00").Sample("12:00", 10).Sample("12:02", 10).Id("x")
            .Ended("12:01", peak: 99, total: 99);
        script.Metrics.PeakListeners!.Value.ShouldBe(99);

        script.Retracted("12:05", "x");
        script.Space.State.ShouldBe("live");
        script.Metrics.PeakListeners.ShouldBe(new Measure(10, Script.At("12:00")));
        script.Metrics.TotalListeners.ShouldBeNull();
        script.Metrics.ListenerMs!.Value.ShouldBe(1_200_000);
    }
}
