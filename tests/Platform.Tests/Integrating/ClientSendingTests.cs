using SpacesPlatform.Client;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Reading;
using SpacesPlatform.Client.Sending;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Integrating;

/// <summary>The client sends to a running platform.</summary>
public sealed class ClientSendingTests(PlatformFixture platform)
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(60);

    private readonly TestIntegration integration = new();

    private static CancellationToken Bound => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_of_every_type_have_their_effect_exactly_once()
    {
        using var client = (await platform.PlatformAsync()).CreateClient();
        var space = integration.Space("all");
        SpaceEvent[] events =
        [
            Event(0, new AccountUpdatedData("host", "The host", [integration.Category]), integration.Account("host")),
            Event(0, new SpaceScheduledData { HostIds = [integration.Account("host")], ScheduledStart = TestIntegration.At(1) }, space),
            Event(1, new SpaceStartedData { HostIds = [integration.Account("host")], Title = "All types", Categories = [integration.Category] }, space),
            Event(2, new SpaceUpdatedData { Hashtags = ["#All"], TieIn = new("debut", "x"), AnnouncementPostId = "post" }, space),
            Event(3, new SpeakerJoinedData(integration.Account("guest")), space),
            Event(4, new ListenersSampledData(120), space),
            Event(5, new ListenersSampledData(999), space),
            Event(6, new SpeakerLeftData(integration.Account("guest")), space),
            Event(7, new EngagementMeasuredData("post", 11), space),
            Event(8, new SpaceEndedData { TotalListeners = 300 }, space),
            Event(9, new SpaceCanceledData(), integration.Space("never")),
        ];
        var retraction = Event(10, new EventRetractedData(events[6].Id), null);

        await using var sender = client.CreateSender();
        foreach (var happening in events.Append(retraction).Concat(events.Reverse()))
        {
            await sender.SendAsync(happening, Bound);
        }

        (await sender.FlushAsync(Bound)).Accepted.ShouldBe((2 * events.Length) + 1);
        foreach (var happening in events.Prepend(retraction))
        {
            var status = await client.WaitUntilAppliedAsync(happening.Source, happening.Id, Patient, Bound);
            status.Status.ShouldBe(happening == events[6] ? EventStatus.Retracted : EventStatus.Applied);
        }

        var read = await client.GetSpaceAsync(space, cancellationToken: Bound);
        (read.Metrics.PeakListeners!.Value, read.Metrics.TotalListeners!.Value, read.Metrics.Likes!.Value).ShouldBe((120, 300, 11));
        (read.TieIn!.Kind, read.Hashtags.Single(), read.State).ShouldBe(("debut", "all", "ended"));
    }

    [Fact]
    public async Task Refusals_come_back_with_place_and_reason_while_the_others_are_accepted()
    {
        using var client = (await platform.PlatformAsync()).CreateClient();
        await using var sender = client.CreateSender();
        var bad = Event(1, new ListenersSampledData(-1), integration.Space("bad"));

        await sender.SendAsync(Event(0, new ListenersSampledData(1), integration.Space("bad")), Bound);
        await sender.SendAsync(bad, Bound);
        var report = await sender.FlushAsync(Bound);

        (report.Accepted, report.RefusedTotal).ShouldBe((1, 1));
        report.Refused[0].Event.Id.ShouldBe(bad.Id);
        report.Refused[0].Problem!.Errors![0].Pointer.ShouldBe("/data/count");
    }

    [Fact]
    public async Task A_Space_that_is_live_is_read_as_it_was_written()
    {
        using var captured = new CapturedAnswers();
        using var http = new HttpClient(captured);
        using var client = (await platform.PlatformAsync()).CreateClient(http);
        var now = TimeProvider.System.GetUtcNow();
        var started = Event(0, new SpaceStartedData { HostIds = ["h"], Title = "Now" }, integration.Space("live")) with { Time = now.AddMinutes(-2) };
        var sampled = Event(0, new ListenersSampledData(17), integration.Space("live")) with { Time = now.AddMinutes(-1) };

        (await client.PostAsync([started, sampled], Bound)).Accepted.ShouldBe(2);
        await client.WaitUntilAppliedAsync(started.Source, started.Id, Patient, Bound);
        await client.WaitUntilAppliedAsync(sampled.Source, sampled.Id, Patient, Bound);
        captured.Bodies.Clear();
        var live = await client.GetLiveAsync(waitFor: new EventIdentity(sampled.Source, sampled.Id), cancellationToken: Bound);
        var status = await client.GetEventStatusAsync(sampled.Source, sampled.Id, Bound);

        captured.ShouldBeWholly(typeof(LiveSpaces), typeof(EventStatus));
        live.Entries.Single(entry => entry.Id == integration.Space("live")).Listeners.ShouldBe(17);
        status!.Subject.ShouldBe(integration.Space("live"));
    }

    [Fact]
    public async Task A_key_that_is_not_known_stops_a_sender_and_names_what_is_unsent()
    {
        using var client = new SpacesClient((await platform.PlatformAsync()).Gateway, "sk_unknown");
        await using var sender = client.CreateSender(new SpaceEventSenderOptions { Undelivered = _ => { } });
        await sender.SendAsync(Event(0, new ListenersSampledData(1), "s"), Bound);

        var report = await sender.FlushAsync(Bound);

        report.UnsentTotal.ShouldBe(1);
        ((SpacesApiException)report.Fault!).Status.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    private SpaceEvent Event(double minutes, EventData data, string? subject) => new()
    {
        Source = integration.Source,
        Subject = subject,
        Time = TestIntegration.At(minutes),
        Data = data,
    };
}
