using SpacesPlatform.Platform.Tests.Telemetry.Otlp;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>The platform's logs, as a back end gets them from the real exporter.</summary>
[Collection(ExportingPlatformCollection.Name)]
public sealed class LogsTests(ExportingPlatform platform)
{
    [Fact]
    public async Task A_log_names_its_event_and_its_trace_and_holds_nothing_of_what_was_sent()
    {
        var integration = new TestIntegration();
        var secret = $"secret-{Guid.NewGuid():N}";
        await using (var bus = await DirectBus.StartAsync(platform.Broker))
        {
            await bus.PublishAsync([DirectBus.Started(integration, "poison", "a", $"{secret}\0")]);
        }

        using var refused = await platform.Client.PostOneAsync(integration.Started("b", 0, title: $"{secret}\0"));

        OtlpLog? failed = null;
        await Wait.UntilAsync("the failure is logged", () =>
        {
            failed = platform.Receiver.Logs.FirstOrDefault(log => log.EventName == "EventFailed" && Holds(log.Body, integration.Source));
            return Task.FromResult(failed is not null);
        });
        failed!.Service.ShouldBe("stats");
        failed.Severity.ShouldBe("Error");
        failed.Attributes["EventId"].ShouldBe("poison");
        await Wait.UntilAsync(
            "its trace, which is exported by itself, is there",
            () => Task.FromResult(platform.Receiver.Spans.Any(span => span.TraceId == failed.TraceId)));
        platform.Receiver.Logs.ShouldAllBe(log => !Holds(log.Body, secret) && !Holds(log.Attributes, secret));
        platform.Receiver.Spans.ShouldAllBe(span => !Holds(span.Attributes, secret));
        platform.Receiver.Metrics.ShouldAllBe(metric => !Holds(metric.Attributes, secret));
    }

    private static bool Holds(IReadOnlyDictionary<string, string> attributes, string text) => attributes.Values.Any(value => Holds(value, text));

    private static bool Holds(string value, string text) => value.Contains(text, StringComparison.Ordinal);
}
