using System.Diagnostics;
using MassTransit;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.Tests.Publishing;

public sealed class BusEventPublisherTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IBusControl bus = Bus.Factory.CreateUsingInMemory(_ => { });

    public async ValueTask InitializeAsync() => await bus.StartAsync();

    public async ValueTask DisposeAsync() => await bus.StopAsync();

    [Fact]
    public async Task No_more_than_100_messages_are_unconfirmed_at_once()
    {
        var publisher = new BusEventPublisher(bus);
        var (running, most, done) = (0, 0, 0);
        var messages = Enumerable.Range(0, 350).Select(_ => new ScriptedEvent(async token =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            await Task.Delay(1, token);
            Interlocked.Decrement(ref running);
            Interlocked.Increment(ref done);
        })).ToArray();

        await Task.WhenAll(
            publisher.PublishAsync(messages, CancellationToken.None),
            publisher.PublishAsync(messages, CancellationToken.None)).WaitAsync(Patience);

        done.ShouldBe(700);
        most.ShouldBeInRange(2, 100);
    }

    [Fact]
    public async Task The_first_failure_stops_the_others_and_gives_all_places_back()
    {
        var publisher = new BusEventPublisher(bus);
        var messages = Enumerable.Range(0, 300).Select(index => new ScriptedEvent(token =>
            index == 50 ? throw new InvalidOperationException("returned by the broker") : Task.Delay(Timeout.Infinite, token))).ToArray();

        for (var round = 0; round < 3; round++)
        {
            (await Should.ThrowAsync<InvalidOperationException>(
                publisher.PublishAsync(messages, CancellationToken.None).WaitAsync(Patience))).Message.ShouldBe("returned by the broker");
        }

        await publisher.PublishAsync([new ScriptedEvent(_ => Task.CompletedTask)], CancellationToken.None).WaitAsync(Patience);
    }

    [Fact]
    public async Task The_integrations_own_trace_goes_on_linked_to_the_requests()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "SpacesPlatform.Ingest" or "MassTransit" or "test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (activities)
                {
                    activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("test");
        using var request = source.StartActivity("request")!;
        var integration = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);

        await new BusEventPublisher(bus).PublishAsync(
            [new OutgoingEvent<SpaceCanceled>(Canceled("own"), integration), new OutgoingEvent<SpaceCanceled>(Canceled("plain"), null)],
            CancellationToken.None).WaitAsync(Patience);

        var continued = activities.Single(activity => activity.OperationName == "ingest event" && activity.TraceId == integration.TraceId);
        continued.ParentSpanId.ShouldBe(integration.SpanId);
        continued.Links.ShouldHaveSingleItem().Context.ShouldBe(request.Context);
        activities.ShouldContain(activity => activity.Source.Name == "MassTransit" && activity.ParentSpanId == continued.SpanId);
        activities.ShouldContain(activity => activity.Source.Name == "MassTransit" && activity.ParentSpanId == request.SpanId);
    }

    private static SpaceCanceled Canceled(string id) => new()
    {
        Header = new EventHeader { Source = "/a", Id = id, Subject = "space-1", OccurredAt = EventJson.Now, ReceivedAt = EventJson.Now },
    };

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private sealed class ScriptedEvent(Func<CancellationToken, Task> publish) : OutgoingEvent
    {
        public override object Contract => this;

        public override async Task PublishAsync(IPublishEndpoint bus, CancellationToken cancellationToken) => await publish(cancellationToken);
    }
}
