using System.Text.Json;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Platform.Tests.WholeSystem;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Integrating;

/// <summary>What docs/integrate.md prints of events one a line, of validation and of webhooks, and the client's own validation.</summary>
public sealed class IntegrateProtocolTests(PlatformFixture fixture) : IAsyncLifetime
{
    private Snippets? snippets;
    private RunningPlatform? platform;

    public async ValueTask InitializeAsync()
    {
        platform = await fixture.PlatformAsync();
        snippets = new Snippets(platform);
    }

    public ValueTask DisposeAsync()
    {
        snippets?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Curl_posts_events_one_a_line()
    {
        using var answer = JsonDocument.Parse(await snippets!.ShellAsync(Document.Under("Events one a line, with curl", "sh").Single()));

        answer.RootElement.Number("accepted").ShouldBe(2);
        await AppliedAsync("https://me.example/lines", "1", "2");
    }

    [Fact]
    public async Task Curl_has_events_validated_and_nothing_published()
    {
        var output = await snippets!.ShellAsync(Document.Under("What would be refused, with curl", "sh").Single());

        output.ShouldContain("/data/count");
        var (status, _) = await platform!.Client.AskAsync("/v1/events?id=1&source=https%3A%2F%2Fme.example%2Fvalidate");
        status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact(Skip = NodePackages.SkipReason, SkipType = typeof(NodePackages), SkipUnless = nameof(NodePackages.CanRun))]
    public async Task JavaScript_sends_a_webhook_with_the_standardwebhooks_package()
    {
        (await snippets!.NodeAsync(Document.Under("A webhook, in JavaScript", "js").Single())).ShouldContain("accepted");

        await AppliedAsync("https://me.example/webhook-js", "1");
    }

    [Fact]
    public async Task Curl_sends_a_webhook_that_openssl_signed()
    {
        (await snippets!.ShellAsync(Document.Under("A webhook, with curl", "sh").Single())).ShouldContain("accepted");

        await AppliedAsync("https://me.example/webhook-curl", "1");
    }

    [Fact]
    public async Task The_client_has_events_validated()
    {
        using var client = platform!.CreateClient();
        SpaceEvent[] events =
        [
            new() { Source = "https://me.example/", Subject = "s", Data = new ListenersSampledData(1) },
            new() { Source = "https://me.example/", Subject = "s", Data = new ListenersSampledData(-1) },
        ];

        var result = await client.ValidateAsync(events, TestContext.Current.CancellationToken);

        result.Verdicts.Select(verdict => verdict.IsAccepted).ShouldBe([true, false]);
        (await client.GetEventStatusAsync(events[0].Source, events[0].Id, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private async Task AppliedAsync(string source, params string[] ids)
    {
        foreach (var id in ids)
        {
            (await platform!.Client.SettledAsync(source, id)).Text("status").ShouldBe("applied");
        }
    }
}
