namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>What an integration can learn of an event that it posted.</summary>
public sealed class EventStatusTests(PlatformFixture fixture)
{
    private readonly TestIntegration integration = new();

    [Fact]
    public async Task Repetitions_and_contradictions_are_counted_and_have_no_effect()
    {
        var client = await fixture.ClientAsync();
        var first = integration.Started("a", 0, title: "First words");
        var other = integration.Started("a", 5, title: "Second words") with { Id = first.Id };
        await client.ApplyAsync(first);
        await client.PostAcceptedAsync(first.Restated());
        await client.PostAcceptedAsync(other);

        var status = await client.SettledAsync(first.Source, first.Id, answer => answer.Number("conflicts") > 0 && answer.Number("duplicates") > 0);

        status.Text("status").ShouldBe("applied");
        status.Number("duplicates").ShouldBe(1);
        status.Number("conflicts").ShouldBe(1);
        var details = status.At("conflict_details").EnumerateArray().ShouldHaveSingleItem();
        details.At("fields").EnumerateArray().Select(field => field.GetString())
            .ShouldBe(["time", "data.title", "data.started_at"], ignoreOrder: true);
        status.ToString().ShouldNotContain("words");
        (await client.GetAsync("/v1/spaces/" + integration.Space("a"))).Text("title").ShouldBe("First words");
    }

    [Fact]
    public async Task A_retraction_takes_its_target_back_whichever_comes_first()
    {
        var client = await fixture.ClientAsync();
        var (kept, early, late) = (integration.Sampled("a", 1, 10), integration.Sampled("a", 2, 500), integration.Sampled("a", 3, 900));
        await client.ApplyAsync(integration.Retracted(early.Id));
        await client.ApplyAsync(integration.Started("a", 0), kept, early, late);
        (await client.GetAsync(integration.Board())).Entries().ShouldHaveSingleItem().Number("value").ShouldBe(900);

        await client.ApplyAsync(integration.Retracted(late.Id));

        (await client.GetAsync(integration.Board())).Entries().ShouldHaveSingleItem().Number("value").ShouldBe(10);
        foreach (var (sample, status) in new[] { (kept, "applied"), (early, "retracted"), (late, "retracted") })
        {
            (await client.SettledAsync(sample.Source, sample.Id)).Text("status").ShouldBe(status);
        }

        // Its id stays used: posting it again brings nothing back.
        await client.PostAcceptedAsync(late);
        await client.SettledAsync(late.Source, late.Id, answer => answer.Number("duplicates") == 1);
        (await client.GetAsync(integration.Board())).Entries().ShouldHaveSingleItem().Number("value").ShouldBe(10);
    }
}
