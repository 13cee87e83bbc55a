using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>Polls, probes and cleaners leave no traces.</summary>
[Collection(ExportingPlatformCollection.Name)]
public sealed class NoiseTests(ExportingPlatform platform)
{
    private const int Polls = 60;

    [Fact]
    public async Task A_platform_that_nobody_asks_exports_no_span()
    {
        var integration = new TestIntegration();
        await platform.Client.ApplyAsync(integration.Started("a", 0));
        await StillAsync();
        var (before, polled, healths) = (platform.Receiver.Spans.Count(), Statements(), Healths());

        foreach (var probe in new[] { "/health", "/alive", "/health" })
        {
            using var answer = await platform.Client.SendAsync(probe);
            answer.IsSuccessStatusCode.ShouldBeTrue(probe);
        }

        await Wait.UntilAsync("the outbox was polled and health was checked", () => Task.FromResult(
            Statements() > polled + Polls && Healths() > healths));
        platform.Receiver.Spans.Skip(before).Select(span => $"{span.Service} {span.Name} {span["db.query.text"]}").ShouldBeEmpty();
    }

    /// <summary>What earlier tests and this one asked has been exported.</summary>
    private async Task StillAsync()
    {
        var count = -1;
        await Wait.UntilAsync("no more spans come", async () =>
        {
            var before = count;
            count = platform.Receiver.Spans.Count();
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            return before == count;
        });
    }

    /// <summary>How many SQL statements stats has run.</summary>
    private double Statements() => platform.Receiver.Metrics
        .Where(metric => metric is { Name: "db.client.operation.duration", Service: "stats" }).Select(metric => metric.Value).DefaultIfEmpty().Max();

    /// <summary>How often stats's health has been exported since it was first known.</summary>
    private int Healths() => platform.Receiver.Metrics.Count(metric => metric is { Name: "spaces.health", Service: "stats" });
}
