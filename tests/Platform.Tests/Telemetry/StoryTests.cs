using System.Diagnostics;
using System.Globalization;
using SpacesPlatform.Platform.Tests.Telemetry.Otlp;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>One story per event, across processes, as a back end gets it from the real exporter.</summary>
[Collection(ExportingPlatformCollection.Name)]
public sealed class StoryTests(ExportingPlatform platform)
{
    private const string Process = "stats-events process";
    private const string Apply = "apply events";
    private const string Notification = "SpacesPlatform.Contracts.V1:LeaderboardsChanged send";

    private readonly TestIntegration integration = new();
    private readonly string trace = ActivityTraceId.CreateRandom().ToString();
    private readonly string caller = ActivitySpanId.CreateRandom().ToString();

    private string TraceParent => $"00-{trace}-{caller}-01";

    [Fact]
    public async Task It_leads_from_the_request_at_the_gateway_to_the_notification_of_the_outbox()
    {
        using var answer = await platform.Client.PostOneAsync(integration.Started("a", 0), TraceParent);

        var story = await StoryAsync(spans => spans.Any(span => span.Name == Notification) && spans.Servers().Count == 2);

        Line(story, story.Single(span => span.Name == Notification)).ShouldBe([
            ("stats", "MassTransit", Notification, ActivityKind.Producer),
            ("stats", "SpacesPlatform.Stats", "send outbox", ActivityKind.Internal),
            ("stats", "SpacesPlatform.Stats", Apply, ActivityKind.Internal),
            ("stats", "MassTransit", Process, ActivityKind.Consumer),
            ("stats", "MassTransit", "stats-events receive", ActivityKind.Consumer),
            ("ingest", "MassTransit", "SpacesPlatform.Contracts.V1:SpaceStarted send", ActivityKind.Producer),
            ("ingest", "Microsoft.AspNetCore", story.Servers().Single(span => span.Service == "ingest").Name, ActivityKind.Server),
            ("gateway", "System.Net.Http", "POST", ActivityKind.Client),
            ("gateway", "Microsoft.AspNetCore", "POST /v1/events", ActivityKind.Server),
        ]);
        story.Servers().Single(span => span.Service == "gateway").ParentId.ShouldBe(caller);
        var apply = story.Single(span => span.Name == Apply);
        story.ShouldContain(span => span.Name == "commit" && span.ParentId == apply.SpanId);
        story.Count(span => span.Scope == "Npgsql" && span.ParentId == apply.SpanId).ShouldBeGreaterThan(3);
        story.ShouldAllBe(span => !span.HasFailed);
    }

    [Fact]
    public async Task Its_spans_say_which_event_and_what_became_of_it()
    {
        var wire = integration.Started("a", 0);
        using var answer = await platform.Client.PostOneAsync(wire, TraceParent);

        var story = await StoryAsync(spans => spans.Any(span => span.Name == Apply) && spans.Servers().Count == 2
            && spans.Any(span => span.Name == Process));

        Tell(story.Servers().Single(span => span.Service == "ingest"), "accepted");
        Tell(story.Single(span => span.Name == Process), "applied");
        Tell(story.Single(span => span.Name == Apply), "applied");
        var send = story.Single(span => span.Kind == ActivityKind.Producer && span.Service == "ingest");
        send["messaging.system"].ShouldBe("rabbitmq");
        send["messaging.operation.type"].ShouldBe("send");
        send["messaging.destination.name"].ShouldBe("SpacesPlatform.Contracts.V1:SpaceStarted");
        var process = story.Single(span => span.Name == Process);
        process["messaging.system"].ShouldBe("rabbitmq");
        process["messaging.operation.type"].ShouldBe("process");
        process["messaging.destination.name"].ShouldBe("stats-events");
        var server = story.Servers().Single(span => span.Service == "gateway");
        server["http.request.method"].ShouldBe("POST");
        server["http.route"].ShouldBe("/v1/events");
        server["http.response.status_code"].ShouldBe("202");
        var copy = story.First(span => span.Scope == "Npgsql" && span.Name == "COPY FROM");
        copy["db.system.name"].ShouldBe("postgresql");
        copy["db.query.text"].ShouldNotBeNull().ShouldStartWith("COPY incoming");

        void Tell(OtlpSpan span, string verdict)
        {
            span["spaces.event.type"].ShouldBe(wire.Type);
            span["spaces.space.id"].ShouldBe(wire.Subject);
            span["spaces.batch.size"].ShouldBe("1");
            span["spaces.verdict"].ShouldBe(verdict);
            span["cloudevents.event_id"].ShouldBe(wire.Id);
            span["cloudevents.event_source"].ShouldBe(wire.Source);
        }
    }

    [Fact]
    public async Task The_second_delivery_and_the_contradiction_are_told_as_such()
    {
        var wire = integration.Started("a", 0);
        await platform.Client.ApplyAsync(wire);
        using var second = await platform.Client.PostOneAsync(wire, TraceParent);
        await platform.Client.SettledAsync(wire.Source, wire.Id, status => status.GetProperty("duplicates").GetInt32() == 1);
        using var contradiction = await platform.Client.PostOneAsync(wire with { Time = wire.Time.AddMinutes(1) }, TraceParent);

        var story = await StoryAsync(spans => spans.Count(span => span.Name == Apply) == 2);

        story.Where(span => span.Name == Apply).Select(span => span["spaces.verdict"])
            .ShouldBe(["duplicate", "conflict"], ignoreOrder: true);
    }

    [Fact]
    public async Task Where_a_transaction_joins_many_messages_they_and_the_notification_are_linked_with_it()
    {
        const int Messages = 40;
        var events = Enumerable.Range(0, Messages).Select(number => integration.Started(number, 0)).ToList();
        using var answer = await platform.Client.PostAsync(events, TraceParent);
        await platform.Client.SettledAsync(events);

        var story = await StoryAsync(spans => spans.Count(span => span.Name == Process) == Messages && spans.Servers().Count == 2);

        var server = story.Servers().Single(span => span.Service == "ingest");
        server["spaces.batch.size"].ShouldBe($"{Messages}");
        server["spaces.events.accepted"].ShouldBe($"{Messages}");
        server["spaces.events.refused"].ShouldBe("0");
        List<OtlpSpan> applies = [];
        foreach (var process in story.Where(span => span.Name == Process))
        {
            var apply = platform.Receiver.Spans.Single(span => span.Name == Apply
                && (span.ParentId == process.SpanId || process.Links.Contains((span.TraceId, span.SpanId))));
            (apply.ParentId == process.SpanId || apply.Links.Contains((process.TraceId, process.SpanId))).ShouldBeTrue();
            applies.Add(apply);
        }

        applies.Distinct().Sum(apply => int.Parse(apply["spaces.batch.messages"]!, CultureInfo.InvariantCulture)).ShouldBe(Messages);
        await Wait.UntilAsync("a notification tells of each", () => Task.FromResult(applies.TrueForAll(apply =>
            platform.Receiver.Spans.Any(span => span.Name == "send outbox"
                && (span.ParentId == apply.SpanId || span.Links.Contains((apply.TraceId, apply.SpanId)))))));
    }

    private Task<List<OtlpSpan>> StoryAsync(Func<List<OtlpSpan>, bool> isWhole) => platform.SpansAsync("the story", trace, isWhole);

    /// <summary>A span and those that it came from, the caller's side last.</summary>
    private static List<(string Service, string Scope, string Name, ActivityKind Kind)> Line(List<OtlpSpan> story, OtlpSpan last)
    {
        var line = new List<(string Service, string Scope, string Name, ActivityKind Kind)>();
        for (var next = last; next is not null; next = story.SingleOrDefault(span => span.SpanId == next.ParentId))
        {
            line.Add((next.Service, next.Scope, next.Name, next.Kind));
        }

        return line;
    }
}
