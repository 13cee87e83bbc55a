using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Trace;
using SpacesPlatform.Stats;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>An event can be followed from the request that brought it to the commit of its effect.</summary>
public sealed class TracingTests
{
    private const string Apply = "apply events";

    private readonly TestIntegration integration = new();
    private readonly SpanExporter exporter = new();
    private readonly ActivityContext caller = new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

    private string TraceParent => $"00-{caller.TraceId}-{caller.SpanId}-01";

    [Fact]
    public async Task One_trace_leads_from_the_request_over_the_broker_to_the_commit()
    {
        await using var platform = await RunningPlatform.StartWithoutStatsAsync();
        await platform.StartStatsAsync(KeepSpans);
        var wire = integration.Started("a", 0);

        using var answer = await platform.Client.PostAsync([wire], TraceParent);

        answer.Headers.GetValues("traceresponse").Single().Split('-')[1].ShouldBe($"{caller.TraceId}");
        (await platform.Client.SettledAsync(wire.Source, wire.Id)).Text("trace_id").ShouldBe($"{caller.TraceId}");
        await Wait.UntilAsync("all spans ended", () => Task.FromResult(
            exporter.Of(caller.TraceId).Count(span => span.Kind == ActivityKind.Server) == 2
            && exporter.Of(caller.TraceId).Any(span => span.DisplayName == Apply)
            && exporter.Of(caller.TraceId).Any(span => span.Kind == ActivityKind.Consumer)));

        var commit = exporter.Of(caller.TraceId).Single(span => span.DisplayName == "commit");
        var line = exporter.Ancestry(commit);
        var path = line.ConvertAll(span => (span.Source.Name, span.Kind));
        path.ShouldBe([
            (StatsTelemetry.Name, ActivityKind.Client),
            (StatsTelemetry.Name, ActivityKind.Internal),
            ("MassTransit", ActivityKind.Consumer),
            ("MassTransit", ActivityKind.Consumer),
            ("MassTransit", ActivityKind.Producer),
            ("Microsoft.AspNetCore", ActivityKind.Server),
            ("System.Net.Http", ActivityKind.Client),
            ("Microsoft.AspNetCore", ActivityKind.Server),
        ]);
        line[^1].ParentSpanId.ShouldBe(caller.SpanId);
        exporter.Of(caller.TraceId).Count(span => span.Source.Name == "Npgsql" && span.ParentSpanId == commit.ParentSpanId).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Where_a_batch_joins_many_messages_its_span_links_to_each()
    {
        const int Messages = 30;
        await using var platform = await RunningPlatform.StartWithoutStatsAsync();
        List<Model.WireEvent> events = [.. Enumerable.Range(0, Messages).Select(number => integration.Started(number, 0))];
        using var answer = await platform.Client.PostAsync(events, TraceParent);

        await platform.StartStatsAsync(KeepSpans);

        await platform.Client.SettledAsync(events);
        await Wait.UntilAsync("all spans ended", () => Task.FromResult(Reached().Count >= Messages));
        Reached().Distinct().Count().ShouldBe(Messages);
        exporter.Spans.Where(span => span.DisplayName == Apply).ShouldContain(span => span.Links.Count() > 1);

        // The messages that the spans of batches come from or link to.
        List<ActivitySpanId> Reached()
        {
            var messages = exporter.Of(caller.TraceId).Where(span => span.Kind == ActivityKind.Consumer).Select(span => span.SpanId).ToHashSet();
            return [.. exporter.Spans.Where(span => span.DisplayName == Apply)
                .SelectMany(span => span.Links.Select(link => link.Context.SpanId).Append(span.ParentSpanId)).Where(messages.Contains)];
        }
    }

    [Fact]
    public async Task Probes_leave_no_trace()
    {
        await using var platform = await RunningPlatform.StartWithoutStatsAsync();
        await platform.StartStatsAsync(KeepSpans);
        foreach (var probe in new[] { "/health", "/alive" })
        {
            using var answer = await platform.Client.SendAsync(probe, ("traceparent", TraceParent));
            answer.IsSuccessStatusCode.ShouldBeTrue(probe);
        }

        exporter.Of(caller.TraceId).ShouldBeEmpty();
        using var read = await platform.Client.SendAsync("/v1/eras", ("traceparent", TraceParent));
        await Wait.UntilAsync("the read has its trace", () => Task.FromResult(
            exporter.Of(caller.TraceId).Count(span => span.Kind == ActivityKind.Server) == 2));
        exporter.Of(caller.TraceId).ShouldAllBe(span => !$"{span.GetTagItem("url.path")}".StartsWith("/health", StringComparison.Ordinal));
    }

    /// <summary>Every host of this process sees the spans of all, so one exporter keeps them once.</summary>
    private void KeepSpans(IServiceCollection services) => services.ConfigureOpenTelemetryTracerProvider(
        tracing => tracing.AddProcessor(new SimpleActivityExportProcessor(exporter)));
}
