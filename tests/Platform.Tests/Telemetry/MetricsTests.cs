using System.Diagnostics;
using SpacesPlatform.Platform.Tests.Telemetry.Otlp;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>The platform's own metrics, as a back end gets them from the real exporter.</summary>
[Collection(ExportingPlatformCollection.Name)]
public sealed class MetricsTests(ExportingPlatform platform)
{
    private readonly TestIntegration integration = new();

    [Theory]
    [InlineData("ingest", "spaces.ingest.events.accepted")]
    [InlineData("stats", "spaces.stats.events.applied")]
    [InlineData("stats", "spaces.stats.batch.size")]
    [InlineData("stats", "spaces.stats.batch.duration")]
    [InlineData("stats", "spaces.stats.freshness")]
    [InlineData("ingest", "spaces.ingest.request.events")]
    public async Task An_event_counts(string service, string name)
    {
        var before = Value(service, name);

        await platform.Client.ApplyAsync(integration.Started("a", 0));

        await GrowsAsync(service, name, before);
    }

    [Fact]
    public async Task A_refusal_counts_by_its_code()
    {
        var before = Value("ingest", "spaces.ingest.events.refused", ("spaces.code", "invalid_event"));

        using var answer = await platform.Client.PostOneAsync(integration.Sampled("a", 0, -1));

        await GrowsAsync("ingest", "spaces.ingest.events.refused", before, ("spaces.code", "invalid_event"));
    }

    [Fact]
    public async Task Duplicates_conflicts_and_what_was_retracted_before_count()
    {
        var (duplicates, conflicts, retracted) = (Value("duplicates"), Value("conflicts"), Value("retracted"));
        var wire = integration.Started("a", 0);
        var late = integration.Started("b", 0);
        await platform.Client.ApplyAsync(wire, integration.Retracted(late.Id));

        await platform.Client.PostAcceptedAsync(wire, wire with { Time = wire.Time.AddMinutes(1) }, late);

        await GrowsAsync("stats", "spaces.stats.events.duplicates", duplicates);
        await GrowsAsync("stats", "spaces.stats.events.conflicts", conflicts);
        await GrowsAsync("stats", "spaces.stats.events.retracted", retracted);

        double Value(string verdict) => this.Value("stats", "spaces.stats.events." + verdict);
    }

    [Fact]
    public async Task A_failure_counts_and_is_seen_in_the_error_queue()
    {
        var before = Value("stats", "spaces.stats.events.failed");

        await using (var bus = await DirectBus.StartAsync(platform.Broker))
        {
            await bus.PublishAsync([DirectBus.Started(integration, "poison", "a", "\0")]);
        }

        await GrowsAsync("stats", "spaces.stats.events.failed", before);
        await Wait.UntilAsync("the error queue's depth is reported", () => Task.FromResult(
            Value("stats", "spaces.stats.queue.depth", ("messaging.destination.name", "stats-events_error")) >= 1));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("copy")]
    [InlineData("lock")]
    [InlineData("insert")]
    [InlineData("recompute")]
    [InlineData("write")]
    [InlineData("commit")]
    public async Task The_time_of_each_stage_is_measured(string stage)
    {
        await platform.Client.ApplyAsync(integration.Started("a", 0));

        await GrowsAsync("stats", "spaces.stats.stage.duration", 0, ("spaces.stage", stage));
    }

    [Theory]
    [InlineData("spaces.stats.lag", null, null)]
    [InlineData("spaces.stats.outbox.depth", null, null)]
    [InlineData("spaces.stats.outbox.age", null, null)]
    [InlineData("spaces.stats.queue.depth", "messaging.destination.name", "stats-events")]
    [InlineData("spaces.stats.queue.depth", "messaging.destination.name", "stats-events_dead-letter")]
    [InlineData("spaces.health", "spaces.health.check", "self")]
    [InlineData("spaces.health", "spaces.health.check", "database")]
    [InlineData("spaces.health", "spaces.health.check", "masstransit-bus")]
    public async Task What_waits_and_how_it_is_are_reported_all_the_time(string name, string? attribute, string? value)
    {
        await Wait.UntilAsync($"{name} is reported", () => Task.FromResult(Series("stats", name).Any(
            metric => attribute is null || metric.Attributes.GetValueOrDefault(attribute) == value)));
    }

    [Fact]
    public async Task Measurements_have_buckets_for_their_unit_and_name_the_trace_of_an_example()
    {
        var trace = ActivityTraceId.CreateRandom().ToString();
        using var answer = await platform.Client.PostOneAsync(integration.Started("a", 0), $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        await Wait.UntilAsync("the trace is an example", () => Task.FromResult(
            Series("stats", "spaces.stats.freshness").Any(metric => metric.ExemplarTraces.Contains(trace))));
        Series("stats", "spaces.stats.freshness").First().Bounds.ShouldContain(0.25);
        Series("stats", "spaces.stats.batch.size").First().Bounds.ShouldContain(4_000);
    }

    private IEnumerable<OtlpMetric> Series(string service, string name) =>
        platform.Receiver.Metrics.Where(metric => metric.Service == service && metric.Name == name);

    private double Value(string service, string name, params (string Name, string Value)[] attributes) => Series(service, name)
        .Where(metric => attributes.All(attribute => metric.Attributes.GetValueOrDefault(attribute.Name) == attribute.Value))
        .Select(metric => metric.Value).LastOrDefault();

    private Task GrowsAsync(string service, string name, double before, params (string Name, string Value)[] attributes) =>
        Wait.UntilAsync($"{name} grows", () => Task.FromResult(Value(service, name, attributes) > before));
}
