namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>What can't be applied fails alone, visibly, and is kept.</summary>
public sealed class PoisonTests(PlatformFixture fixture)
{
    private const int Messages = 200;

    private readonly TestIntegration integration = new();

    [Fact]
    public async Task A_poison_event_among_many_fails_alone_and_waits_in_the_error_queue()
    {
        var platform = await fixture.PlatformAsync();
        var poison = DirectBus.Started(integration, "poison", "poison", "A title\0with a NUL");
        var good = Enumerable.Range(0, Messages - 1).Select(number => DirectBus.Started(integration, $"good-{number}", number, "A title"));
        await using (var bus = await DirectBus.StartAsync(platform.Broker))
        {
            await bus.PublishAsync([.. good.Take(Messages / 2), poison, .. good.Skip(Messages / 2)]);
        }

        for (var number = 0; number < Messages - 1; number++)
        {
            (await platform.Client.SettledAsync(integration.Source, $"good-{number}")).Text("status").ShouldBe("applied");
        }

        (await platform.Client.GetAsync(integration.Board("spaces", "&metric=peak_listeners"))).Ids().ShouldBeEmpty();
        (await platform.Client.GetAsync(integration.Board("hosts", "&metric=spaces"))).Entries()[0].Number("value").ShouldBe(Messages - 1);
        var status = await platform.Client.SettledAsync(integration.Source, "poison");
        status.Text("status").ShouldBe("failed");
        status.Text("reason").ShouldBe("unstorable_text: a text holds a character that can't be stored (NUL)");
        await using var queues = await EventQueues.OpenAsync(platform.Broker);
        var (body, reason) = (await queues.TakeErrorsAsync()).ShouldHaveSingleItem();
        body.ShouldContain(integration.Space("poison"));
        reason.ShouldStartWith("unstorable_text");
    }

    [Fact]
    public async Task A_failed_event_may_come_again_with_content_that_can_be_applied()
    {
        var platform = await fixture.PlatformAsync();
        var good = integration.Started("a", 0, title: "A title");
        await using (var bus = await DirectBus.StartAsync(platform.Broker))
        {
            await bus.PublishAsync([DirectBus.Started(integration, good.Id, "a", "\0")]);
        }

        (await platform.Client.SettledAsync(good.Source, good.Id)).Text("status").ShouldBe("failed");
        await using var queues = await EventQueues.OpenAsync(platform.Broker);
        (await queues.TakeErrorsAsync()).ShouldHaveSingleItem().Body.ShouldContain(integration.Space("a"));

        await platform.Client.PostAcceptedAsync(good);

        var status = await platform.Client.SettledAsync(good.Source, good.Id, answer => answer.Text("status") != "failed");
        status.Text("status").ShouldBe("applied");
        status.Text("reason").ShouldBeNull();
        (await platform.Client.GetAsync("/v1/spaces/" + integration.Space("a"))).Text("title").ShouldBe("A title");
    }

    [Fact]
    public async Task A_contract_that_this_version_does_not_know_goes_to_the_error_queue_as_it_came()
    {
        var platform = await fixture.PlatformAsync();
        await using var queues = await EventQueues.OpenAsync(platform.Broker);
        var unknown = $$$"""
            {"messageId":"{{{Guid.NewGuid()}}}","messageType":["urn:message:SpacesPlatform.Contracts.V9:SpaceSung"],"message":{"by":"{{{integration.Name}}}"}}
            """;

        await queues.SendAsync(unknown);

        var (body, reason) = (await queues.TakeErrorsAsync()).ShouldHaveSingleItem();
        body.ShouldBe(unknown);
        reason.ShouldBe("dead-letter");
        await platform.Client.ApplyAsync(integration.Whole("a", 10));
        (await platform.Client.GetAsync(integration.Board())).Ids().ShouldBe([integration.Space("a")]);
    }

    [Fact]
    public async Task What_is_no_message_at_all_goes_to_the_error_queue_as_it_came()
    {
        var platform = await fixture.PlatformAsync();
        await using var queues = await EventQueues.OpenAsync(platform.Broker);
        var garbage = $"{{ no JSON of {integration.Name}";

        await queues.SendAsync(garbage);

        var (body, reason) = (await queues.TakeErrorsAsync()).ShouldHaveSingleItem();
        body.ShouldBe(garbage);
        reason.ShouldNotBeNullOrWhiteSpace();
        await platform.Client.ApplyAsync(integration.Whole("a", 10));
        (await platform.Client.GetAsync(integration.Board())).Ids().ShouldBe([integration.Space("a")]);
    }
}
