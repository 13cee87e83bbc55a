using System.Net;
using SpacesPlatform.Model;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>An event that is taken back, before or after it came, leaves boards, records and firsts as they were without it.</summary>
public sealed class RetractionTests(PlatformFixture fixture)
{
    private readonly TestIntegration integration = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_start_that_is_taken_back_leaves_no_board_and_a_corrected_one_comes_in_its_place(bool retractionFirst)
    {
        var client = await fixture.ClientAsync();
        var start = integration.Started("a", 0, host: "wrong", title: "Wrong");
        await client.ApplyAsync(integration.Sampled("a", 10, 700), integration.Ended("a", 60));

        await RetractAsync(client, start, retractionFirst);

        (await client.GetAsync(integration.Board())).Entries().ShouldBeEmpty();
        (await client.GetAsync(integration.Board("hosts"))).Entries().ShouldBeEmpty();
        (await client.GetAsync("/v1/spaces/" + integration.Space("a"))).Text("title").ShouldBeNull();

        await client.ApplyAsync(integration.Started("a", 0, host: "right", title: "Right"));

        (await client.GetAsync(integration.Board())).Entries().ShouldHaveSingleItem().Text("title").ShouldBe("Right");
        (await client.GetAsync(integration.Board("hosts"))).Ids().ShouldBe([integration.Account("right")]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sample_that_is_taken_back_holds_no_record_and_a_corrected_one_may(bool retractionFirst)
    {
        var client = await fixture.ClientAsync();
        var sample = integration.Sampled("b", 1_005, 9_000);
        await client.ApplyAsync([.. integration.Whole("a", 500), integration.Started("b", 1_000), integration.Ended("b", 1_060)]);

        await RetractAsync(client, sample, retractionFirst);

        (await RecordAsync(client)).ShouldBe((integration.Space("a"), 500));
        (await client.GetAsync(integration.Board())).Ids().ShouldBe([integration.Space("a")]);

        await client.ApplyAsync(integration.Sampled("b", 1_005, 900));

        (await RecordAsync(client)).ShouldBe((integration.Space("b"), 900));
        (await client.GetAsync(integration.Board())).Ids().ShouldBe([integration.Space("b"), integration.Space("a")]);
        (await client.GetAsync(integration.Board("hosts"))).Entries().ShouldHaveSingleItem().Number("value").ShouldBe(900);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_end_that_is_taken_back_takes_its_peak_and_total_with_it(bool retractionFirst)
    {
        var client = await fixture.ClientAsync();
        var end = integration.Ended("a", 30, total: 5_000, peak: 800);
        await client.ApplyAsync(integration.Started("a", 0), integration.Sampled("a", 10, 500));

        await RetractAsync(client, end, retractionFirst);

        var live = await client.GetAsync("/v1/spaces/" + integration.Space("a"));
        live.Text("state").ShouldBe("live");
        live.Text("ended_at").ShouldBeNull();
        (await RecordAsync(client)).ShouldBe((integration.Space("a"), 500));
        (await client.GetAsync(integration.Board("spaces", "&metric=total_listeners"))).Entries().ShouldBeEmpty();

        await client.ApplyAsync(integration.Ended("a", 60, total: 4_000, peak: 600));

        (await RecordAsync(client)).ShouldBe((integration.Space("a"), 600));
        (await client.GetAsync(integration.Board("spaces", "&metric=duration_seconds"))).Entries()
            .ShouldHaveSingleItem().Number("value").ShouldBe(3_600);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_account_goes_back_to_what_it_was_before_the_update(bool retractionFirst)
    {
        var client = await fixture.ClientAsync();
        var category = integration.Category + "/of-the-host";
        var update = integration.AccountUpdated("host", "wrong", category) with { Time = TestIntegration.At(5) };
        await client.ApplyAsync([.. integration.Whole("a", 500), integration.AccountUpdated("host", "first")]);

        await RetractAsync(client, update, retractionFirst);

        (await client.GetAsync("/v1/hosts/" + integration.Account("host"))).Text("handle").ShouldBe("first");
        (await client.GetAsync($"/v1/leaderboards/spaces?category={category}")).Entries().ShouldBeEmpty();

        await client.ApplyAsync(integration.AccountUpdated("host", "right", category) with { Time = TestIntegration.At(6) });

        (await client.GetAsync("/v1/hosts/" + integration.Account("host"))).Text("handle").ShouldBe("right");
        (await client.GetAsync($"/v1/leaderboards/spaces?category={category}")).Ids().ShouldBe([integration.Space("a")]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_speaker_who_never_joined_is_on_no_board_and_not_the_first(bool retractionFirst)
    {
        var client = await fixture.ClientAsync();
        var joined = integration.Joined("a", 5, "never");
        await client.ApplyAsync([
            .. integration.Whole("a", 500), integration.Joined("a", 20, "later"),
            integration.AccountUpdated("never", "never", integration.Category), integration.AccountUpdated("later", "later", integration.Category)]);

        await RetractAsync(client, joined, retractionFirst);

        (await client.GetAsync(integration.Board("speakers"))).Ids().ShouldBe([integration.Account("later")]);
        (await FirstSpeakerAsync(client)).ShouldBe(integration.Account("later"));

        await client.ApplyAsync(integration.Joined("a", 10, "never"));

        (await client.GetAsync(integration.Board("speakers"))).Ids()
            .ShouldBe([integration.Account("later"), integration.Account("never")], ignoreOrder: true);
        (await FirstSpeakerAsync(client)).ShouldBe(integration.Account("never"));
    }

    [Fact]
    public async Task Nobody_takes_back_the_event_of_another_source_nor_a_retraction()
    {
        var client = await fixture.ClientAsync();
        var other = new TestIntegration(about: integration);
        var sample = integration.Sampled("a", 10, 500);
        await client.ApplyAsync(integration.Started("a", 0), sample);
        var foreign = other.Retracted(sample.Id);
        await client.ApplyAsync(foreign);

        (await RecordAsync(client)).ShouldBe((integration.Space("a"), 500));
        (await client.SettledAsync(sample.Source, sample.Id)).Text("status").ShouldBe("applied");

        var retraction = integration.Retracted(sample.Id);
        await client.ApplyAsync(retraction);
        await client.ApplyAsync(integration.Retracted(retraction.Id));

        (await client.GetAsync(integration.Board())).Entries().ShouldBeEmpty();
        (await client.SettledAsync(retraction.Source, retraction.Id)).Text("status").ShouldBe("applied");
    }

    /// <summary>Posts an event and its retraction, in either order, each with its effect before the next.</summary>
    private async Task RetractAsync(PlatformClient client, WireEvent wire, bool retractionFirst)
    {
        var retraction = integration.Retracted(wire.Id);
        WireEvent[] inOrder = retractionFirst ? [retraction, wire] : [wire, retraction];
        foreach (var next in inOrder)
        {
            await client.ApplyAsync(next);
        }

        var status = await client.SettledAsync(wire.Source, wire.Id, answer => answer.Text("status") == "retracted");
        status.Text("trace_id")!.Length.ShouldBe(32);
    }

    private async Task<(string Space, long Value)> RecordAsync(PlatformClient client)
    {
        var current = (await client.GetAsync($"/v1/records?category={integration.Category}")).At("current");
        return (current.Text("entry", "id")!, current.Number("value"));
    }

    private async Task<string> FirstSpeakerAsync(PlatformClient client)
    {
        var (status, first) = await client.AskAsync($"/v1/firsts?role=speaker&category={integration.Category}");
        status.ShouldBe(HttpStatusCode.OK, first.ToString());
        return first.Text("account", "id")!;
    }
}
