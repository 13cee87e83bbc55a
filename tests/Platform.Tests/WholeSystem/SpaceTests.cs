namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>What a Space comes to, whatever integrations tell of it and when.</summary>
public sealed class SpaceTests(PlatformFixture fixture)
{
    private readonly TestIntegration integration = new();

    [Fact]
    public async Task A_Space_that_ended_before_it_started_is_whole_once_all_came()
    {
        var client = await fixture.ClientAsync();
        await client.ApplyAsync(integration.Ended("a", 60, total: 900));

        var stub = await client.GetAsync("/v1/spaces/" + integration.Space("a"));
        stub.Text("state").ShouldBe("ended");
        stub.Text("started_at").ShouldBeNull();
        (await client.GetAsync(integration.Board())).Ids().ShouldBeEmpty();

        await client.ApplyAsync(integration.Sampled("a", 10, 500));
        await client.ApplyAsync(integration.Started("a", 0));

        var entry = (await client.GetAsync(integration.Board("spaces", "&metric=duration_seconds"))).Entries().ShouldHaveSingleItem();
        entry.Number("value").ShouldBe(3600);
        entry.Time("achieved_at").ShouldBe(TestIntegration.At(60));
        var space = await client.GetAsync("/v1/spaces/" + integration.Space("a"));
        space.Number("metrics", "total_listeners", "value").ShouldBe(900);
        space.Number("metrics", "listener_seconds", "value").ShouldBe(500 * 300);
    }

    [Fact]
    public async Task Two_sources_of_one_Space_are_never_mixed_and_the_longer_observer_counts()
    {
        var client = await fixture.ClientAsync();
        var other = new TestIntegration(about: integration);
        await client.ApplyAsync(integration.Started("a", 0), integration.Sampled("a", 0, 100), integration.Sampled("a", 4, 200), integration.Ended("a", 30));
        await client.ApplyAsync(other.Sampled("a", 2, 5_000));

        var before = await client.GetAsync("/v1/spaces/" + integration.Space("a"));
        before.Text("source").ShouldBe(integration.Source);
        before.Number("metrics", "peak_listeners", "value").ShouldBe(200);
        before.Number("metrics", "listener_seconds", "value").ShouldBe((100 * 240) + (200 * 300));

        await client.ApplyAsync(other.Sampled("a", 7, 6_000), other.Sampled("a", 12, 4_000));

        var after = await client.GetAsync("/v1/spaces/" + integration.Space("a"));
        after.Text("source").ShouldBe(other.Source);
        after.Number("metrics", "peak_listeners", "value").ShouldBe(6_000);
        after.Number("metrics", "listener_seconds", "value").ShouldBe(15_000 * 300);
        (await client.GetAsync(integration.Board())).Entries().ShouldHaveSingleItem().Number("value").ShouldBe(6_000);
    }

    [Fact]
    public async Task A_sample_holds_for_five_minutes_and_a_gap_adds_nothing()
    {
        var client = await fixture.ClientAsync();
        await client.ApplyAsync(
            integration.Started("a", 0), integration.Sampled("a", 0, 100), integration.Sampled("a", 20, 40), integration.Ended("a", 22));

        var space = await client.GetAsync("/v1/spaces/" + integration.Space("a"));
        space.Number("metrics", "listener_seconds", "value").ShouldBe((100 * 300) + (40 * 120));
        space.Number("metrics", "average_listeners", "value").ShouldBe(((100 * 300) + (40 * 120)) / 420);
        space.At("coverage").GetDecimal().ShouldBe(0.31m);
        var gap = (await client.GetAsync($"/v1/spaces/{integration.Space("a")}/timeline")).At("gaps").EnumerateArray().ShouldHaveSingleItem();
        gap.Time("from").ShouldBe(TestIntegration.At(5));
        gap.Time("to").ShouldBe(TestIntegration.At(20));
    }
}
