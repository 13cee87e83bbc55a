using System.Net;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Reading one's own writes.</summary>
public sealed class WaitForTests(PlatformFixture fixture)
{
    private readonly TestIntegration integration = new();

    [Fact]
    public async Task A_read_that_waits_for_an_event_sees_its_effect()
    {
        var client = await fixture.ClientAsync();
        await client.ApplyAsync(integration.Started("a", 0));
        for (var count = 1; count <= 20; count++)
        {
            var sample = integration.Sampled("a", count, count);
            await client.PostAcceptedAsync(sample);

            using var answer = await client.SendAsync(integration.Board("spaces", WaitFor(sample.Id)));

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await PlatformClient.ReadAsync(answer)).Entries().ShouldHaveSingleItem().Number("value").ShouldBe(count);
        }
    }

    [Fact]
    public async Task An_event_that_does_not_come_is_waited_for_5_seconds()
    {
        var client = await fixture.ClientAsync();
        var started = TimeProvider.System.GetTimestamp();

        using var answer = await client.SendAsync(integration.Board("spaces", WaitFor("never-posted")));

        TimeProvider.System.GetElapsedTime(started).TotalSeconds.ShouldBeInRange(4.9, 8);
        answer.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await PlatformClient.ReadAsync(answer)).Text("code").ShouldBe("not_applied_yet");
    }

    private string WaitFor(string id) => $"&wait_for={id}&source={Uri.EscapeDataString(integration.Source)}";
}
