using System.Text.Json.Nodes;

namespace SpacesPlatform.Model.Tests;

public sealed class ScalarTests
{
    private static JsonObject Title(string? title) => new() { ["title"] = title };

    [Fact]
    public void The_greatest_time_then_source_then_id_has_the_say()
    {
        new Script().Updated("12:01", Title("late")).Updated("12:00", Title("early")).Space.Title.ShouldBe("late");
        new Script().From("b").Id("1").Updated("12:00", Title("b")).From("a").Id("2").Updated("12:00", Title("a"))
            .Space.Title.ShouldBe("b");
        new Script().Id("\U0001F3A7").Updated("12:00", Title("last")).Id("\uFF5E").Updated("12:00", Title("first"))
            .Space.Title.ShouldBe("last");
    }

    [Fact]
    public void An_absent_field_and_a_null_say_nothing() =>
        new Script().Updated("12:00", Title("kept")).Updated("12:01", Title(null)).Updated("12:02", [])
            .Space.Title.ShouldBe("kept");

    [Fact]
    public void A_field_counts_only_in_the_types_that_have_it() =>
        new Script().Updated("12:00", Title("kept")).Add(EventTypes.SpaceEnded, "12:01", Title("no"))
            .Add(EventTypes.SpaceCanceled, "12:02", Title("no"))
            .Space.Title.ShouldBe("kept");

    [Fact]
    public void Started_at_defaults_to_the_time_and_then_counts_as_told()
    {
        var script = new Script()
            .Add(EventTypes.SpaceStarted, "12:00", new JsonObject
            {
                ["host_ids"] = Script.List("h"),
                ["started_at"] = "2021-06-09T20:30:00+09:00",
            });
        script.Space.Start.ShouldBe(Script.At("11:30"));

        script.Started("12:05").Space.Start.ShouldBe(Script.At("12:05"));
    }

    [Fact]
    public void Ended_at_defaults_to_the_time_and_then_counts_as_told() =>
        new Script().Ended("12:30", endedAt: "12:10").Ended("12:20").Space.End.ShouldBe(Script.At("12:10"));

    [Fact]
    public void A_list_is_replaced_whole_also_by_an_empty_one()
    {
        var script = new Script().Updated("12:00", new JsonObject { ["categories"] = Script.List("a", "b") })
            .Updated("12:01", new JsonObject { ["categories"] = Script.List("c") });
        script.Space.Categories.ShouldBe(["c"]);

        script.Updated("12:02", new JsonObject { ["categories"] = Script.List() }).Space.Categories.ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_repeated_element_the_first_position_stays() =>
        new Script().Started("12:00", "h2", "h1", "h2", "h3", "h1").Space.HostIds.ShouldBe(["h2", "h1", "h3"]);

    [Fact]
    public void Hashtags_are_NFC_lower_case_and_without_the_sign() =>
        new Script().Updated("12:00", new JsonObject { ["hashtags"] = Script.List("#KPOP", "kpop", "Cafe\u0301", "#caf\u00e9") })
            .Space.Hashtags.ShouldBe(["kpop", "caf\u00e9"]);

    [Fact]
    public void Hosts_come_from_scheduled_and_started_alike() =>
        new Script().Started("12:00", "h").Add(EventTypes.SpaceScheduled, "12:01", new JsonObject
        {
            ["title"] = "t",
            ["host_ids"] = Script.List("g"),
            ["scheduled_start"] = "2021-06-09T13:00:00Z",
        }).Space.HostIds.ShouldBe(["g"]);

    [Fact]
    public void A_tie_in_is_one_value() =>
        new Script().Updated("12:00", new JsonObject { ["tie_in"] = new JsonObject { ["kind"] = "pre-show", ["ref"] = "r" } })
            .Updated("12:01", new JsonObject { ["tie_in"] = new JsonObject { ["kind"] = "debut" } })
            .Space.TieIn.ShouldBe(new ModelTieIn("debut", null));

    [Fact]
    public void Accounts_follow_the_same_rule()
    {
        var account = new Script()
            .Add(EventTypes.AccountUpdated, "12:01", new JsonObject { ["handle"] = "new" }, "h")
            .Add(EventTypes.AccountUpdated, "12:00", new JsonObject { ["handle"] = "old", ["display_name"] = "Name" }, "h")
            .Model.Accounts["h"];

        account.Handle.ShouldBe("new");
        account.DisplayName.ShouldBe("Name");
    }
}
