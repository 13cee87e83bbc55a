using System.Text;
using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Tests.Events;

public sealed class SpaceEventTests
{
    private static readonly DateTimeOffset Noon = new(2021, 6, 9, 21, 0, 0, 250, TimeSpan.FromHours(9));

    public static TheoryData<string, EventData, string> Examples => new()
    {
        {
            "space.scheduled",
            new SpaceScheduledData { HostIds = ["a"], ScheduledStart = Noon, Lang = "ko" },
            """{"host_ids":["a"],"scheduled_start":"2021-06-09T12:00:00.25Z","lang":"ko"}"""
        },
        {
            "space.started",
            new SpaceStartedData { HostIds = ["a", "b"], Title = "한", TieIn = new("debut", "x"), IsTicketed = false },
            """{"host_ids":["a","b"],"title":"한","tie_in":{"kind":"debut","ref":"x"},"is_ticketed":false}"""
        },
        {
            "space.updated",
            new SpaceUpdatedData { SeriesId = "s", Format = "q-and-a", Hashtags = ["t"], Categories = ["c"], AnnouncementPostId = "p" },
            """{"categories":["c"],"hashtags":["t"],"series_id":"s","format":"q-and-a","announcement_post_id":"p"}"""
        },
        { "space.listeners-sampled", new ListenersSampledData(3), """{"count":3,"kind":"listeners"}""" },
        { "space.speaker-joined", new SpeakerJoinedData("a"), """{"account_id":"a","role":"speaker"}""" },
        { "space.speaker-left", new SpeakerLeftData("a", SpeakerRoles.CoHost), """{"account_id":"a","role":"co-host"}""" },
        { "space.ended", new SpaceEndedData { TotalListeners = 5 }, """{"total_listeners":5}""" },
        { "space.canceled", new SpaceCanceledData(), "" },
        { "space.engagement-measured", new EngagementMeasuredData("p", 7), """{"post_id":"p","likes":7}""" },
        { "account.updated", new AccountUpdatedData("h"), """{"handle":"h"}""" },
        { "event.retracted", new EventRetractedData("e"), """{"event_id":"e"}""" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_type_is_written_as_the_contract_says(string type, EventData data, string json)
    {
        var happening = new SpaceEvent { Source = "https://a.example/", Id = "1", Subject = "s", Time = Noon, Data = data };

        var outgoing = OutgoingEvent.Of(happening, tag: "mine");

        outgoing.Type.ShouldBe($"com.spacesplatform.{type}.v1");
        outgoing.Tag.ShouldBe("mine");
        Encoding.UTF8.GetString(outgoing.Json.Span).ShouldBe(
            $$"""{"specversion":"1.0","id":"1","source":"https://a.example/","type":"com.spacesplatform.{{type}}.v1","subject":"s","time":"2021-06-09T12:00:00.250Z"{{(
                json.Length > 0 ? ",\"datacontenttype\":\"application/json\",\"data\":" + json : "")}}}""");
    }

    [Fact]
    public void One_object_is_one_event_however_often_it_is_written()
    {
        var happening = new SpaceEvent { Source = "s", Data = new EventRetractedData("e") };

        OutgoingEvent.Of(happening).Json.ToArray().ShouldBe(OutgoingEvent.Of(happening).Json.ToArray());
        Guid.Parse(happening.Id).Version.ShouldBe(7);
        new SpaceEvent { Source = "s", Data = new EventRetractedData("e") }.Id.ShouldNotBe(happening.Id);
    }

    [Fact]
    public void Extensions_and_trace_context_stand_beside_the_data()
    {
        var text = Encoding.UTF8.GetString(OutgoingEvent.Of(new SpaceEvent
        {
            Source = "s",
            Data = new EventRetractedData("e"),
            TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            Extensions = new Dictionary<string, string> { ["notice"] = "x" },
        }).Json.Span);

        text.ShouldContain("\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\",\"notice\":\"x\"");
    }
}
