namespace SpacesPlatform.Model.Tests;

public sealed class FirstTests
{
    private static Script Kpop() => new Script().Account("12:00", "x", "kpop/girl-group").Account("12:00", "y", "kpop")
        .Account("12:00", "z", "kpop-dance");

    [Fact]
    public void The_first_host_is_of_the_earliest_start_by_its_own_categories()
    {
        // s1 is of kpop, but its host is not; z's category only begins alike; y's is canceled.
        var model = Kpop().Of("s1").Started("12:00", "h").WithList("categories", "kpop")
            .Of("s2").Started("12:01", "z").Of("s3").Started("12:02", "y").Canceled("12:03")
            .Of("s4").Started("12:05", "y").Of("s5").Started("12:04", "h", "x").Model;

        model.First("host", "kpop").ShouldBe(new ModelFirst("host", "kpop", "x", "s5", Script.At("12:04")));
        model.First("host", "kpop/girl-group")!.SpaceId.ShouldBe("s5");
        model.First("host", "kpop/boy-group").ShouldBeNull();
    }

    [Fact]
    public void The_first_speaker_is_of_the_earliest_join_in_any_role_also_before_the_start()
    {
        var model = Kpop().Of("s1").Started("12:00").Joined("12:05", "y").Joined("12:03", "x", "co-host").Left("12:01", "y")
            .Joined("12:06", "x")
            .Of("s2").Started("12:10").Joined("12:04", "x").Joined("12:02", "y", "host")
            .Of("s3").Joined("11:00", "x").Model;

        model.First("speaker", "kpop").ShouldBe(new ModelFirst("speaker", "kpop", "y", "s2", Script.At("12:02")));
        model.First("speaker", "kpop/girl-group")
            .ShouldBe(new ModelFirst("speaker", "kpop/girl-group", "x", "s1", Script.At("12:03")));
    }

    [Fact]
    public void Of_one_moment_the_first_account_and_then_the_first_Space()
    {
        var script = new Script();
        foreach (var account in new[] { "b\U0001F3A7", "b\uFF5E" })
        {
            script.Account("12:00", account, "kpop");
            foreach (var space in new[] { "s\U0001F3A7", "s\uFF5E" })
            {
                script.Of(space).Started("12:00", "b\U0001F3A7", "b\uFF5E").Joined("12:00", account);
            }
        }

        script.Of("a").Started("12:00", "b\U0001F3A7").Joined("12:00", "b\U0001F3A7");

        foreach (var role in new[] { "host", "speaker" })
        {
            script.Model.First(role, "kpop")
                .ShouldBe(new ModelFirst(role, "kpop", "b\uFF5E", "s\uFF5E", Script.At("12:00")));
        }
    }

    [Fact]
    public void The_era_is_that_of_the_Space_also_for_who_joined_before_it()
    {
        var model = Kpop().Of("s").Started("2021-05-04T00:00:00Z", "y").Joined("2021-05-03T23:59:00Z", "y")
            .Of("t").Started("2021-05-03T00:00:00Z", "x").Joined("2021-05-04T12:00:00Z", "y").Model;

        model.First("speaker", "kpop", "since-launch")!.At.ShouldBe(Script.At("2021-05-03T23:59:00Z"));
        model.First("speaker", "kpop", "before-launch")!.At.ShouldBe(Script.At("2021-05-04T12:00:00Z"));
        model.First("host", "kpop", "since-launch")!.AccountId.ShouldBe("y");
        model.First("host", "kpop", "before-launch")!.AccountId.ShouldBe("x");
    }

    [Fact]
    public void A_late_event_rewrites_the_first()
    {
        var script = Kpop().Of("s2").Started("12:05", "y");
        script.Model.First("host", "kpop")!.AccountId.ShouldBe("y");

        script.Of("s1").Started("12:04", "x").Model.First("host", "kpop")!.AccountId.ShouldBe("x");
        script.Account("12:01", "x", "gaming").Model.First("host", "kpop")!.AccountId.ShouldBe("y");
    }

    [Fact]
    public void Every_category_that_accounts_have_is_listed_with_its_ancestors()
    {
        // kpop-dance never hosts; the category of the Space is no account's.
        var model = Kpop().Account("12:00", "g", "gaming/a/b").Of("s1").Started("12:01", "x", "g")
            .WithList("categories", "talk").Of("s2").Started("12:00", "y").Model;

        model.Firsts("host").Select(first => $"{first.Category} {first.AccountId}").ShouldBe(
            ["gaming g", "gaming/a g", "gaming/a/b g", "kpop y", "kpop/girl-group x"]);
        model.Firsts("host", "before-launch").ShouldBeEmpty();
        model.Firsts("speaker").ShouldBeEmpty();
    }
}
