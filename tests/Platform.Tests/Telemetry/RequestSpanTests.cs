using System.Diagnostics;
using SpacesPlatform.Platform.Tests.Telemetry.Otlp;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>What the spans of requests say beside the story of an event.</summary>
[Collection(ExportingPlatformCollection.Name)]
public sealed class RequestSpanTests(ExportingPlatform platform)
{
    private readonly TestIntegration integration = new();
    private readonly string trace = ActivityTraceId.CreateRandom().ToString();

    private string TraceParent => $"00-{trace}-{ActivitySpanId.CreateRandom()}-01";

    [Fact]
    public async Task A_refusal_ends_it_with_its_code()
    {
        using var answer = await platform.Client.PostOneAsync(integration.Sampled("a", 0, -1), TraceParent);

        var story = await platform.SpansAsync("the story", trace, spans => spans.Servers().Count == 2);

        var server = story.Servers().Single(span => span.Service == "ingest");
        server["spaces.verdict"].ShouldBe("refused");
        server["spaces.code"].ShouldBe("invalid_event");
        story.ShouldNotContain(span => span.Kind == ActivityKind.Producer);
    }

    [Fact]
    public async Task Its_processes_are_named()
    {
        using var answer = await platform.Client.PostOneAsync(integration.Started("a", 0), TraceParent);

        var story = await platform.SpansAsync("the story", trace, spans => spans.Select(span => span.Service).Distinct().Count() == 3);

        foreach (var span in story)
        {
            span.Resource["service.version"].ShouldMatch(@"^\d+\.\d+\.\d+");
            span.Resource["deployment.environment.name"].ShouldBe(ExportingPlatform.Environment);
            span.Resource["deployment.environment"].ShouldBe(ExportingPlatform.Environment);
        }

        story.Select(span => span.Resource["service.instance.id"]).Distinct().Count().ShouldBe(3);
    }
}
