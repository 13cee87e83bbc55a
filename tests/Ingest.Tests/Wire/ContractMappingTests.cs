using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Ingest.Tests.Wire;

public class ContractMappingTests
{
    private const string DescriptionJson = """
        "title": "Taste of Love \ud83c\udfa7", "lang": "ko", "categories": ["kculture/kpop/girl-group", "kculture/kpop/girl-group", "music"],
        "hashtags": ["##TWICE", "#twice", "e\u0301", "\u00c9"], "series_id": "series-1", "format": "q-and-a",
        "tie_in": {"ref": "taste-of-love", "kind": "after-party", "later": 1}, "is_ticketed": false, "announcement_post_id": "post-1"
        """;

    private static readonly DateTimeOffset Time = new(2021, 6, 9, 13, 5, 0, 123, TimeSpan.Zero);

    private static readonly EventHeader Header = new()
    {
        Source = EventJson.Source,
        Id = "event-1",
        Subject = "space-1",
        OccurredAt = Time,
        ReceivedAt = EventJson.Now,
        TraceParent = Reading.RequestTrace,
    };

    [Fact]
    public void A_scheduled_space_may_start_in_the_future()
    {
        var scheduled = Reading.Contract<SpaceScheduled>(EventJson.Of(
            "space.scheduled", """{"host_ids":["b","a","b"],"scheduled_start":"2022-01-01T00:00:00+09:00","title":""}"""));

        scheduled.Header.ShouldBe(Header);
        scheduled.HostIds.ShouldBe(["b", "a"]);
        scheduled.ScheduledStart.ShouldBe(new DateTimeOffset(2021, 12, 31, 15, 0, 0, TimeSpan.Zero));
        scheduled.ScheduledStart.Offset.ShouldBe(TimeSpan.Zero);
        scheduled.Description.ShouldBe(new SpaceDescription { Title = "" });
    }

    [Fact]
    public void A_started_space_has_all_its_descriptive_fields()
    {
        var started = Reading.Contract<SpaceStarted>(EventJson.Of(
            "space.started", $$"""{"host_ids":[],"started_at":"2021-06-09T13:00:00Z",{{DescriptionJson}}}"""));

        started.Header.ShouldBe(Header);
        started.HostIds.ShouldBeEmpty();
        started.StartedAt.ShouldBe(Time.AddMinutes(-5).AddMilliseconds(-123));
        ShouldBeWhole(started.Description);
    }

    [Fact]
    public void A_space_starts_at_the_events_time_unless_told() =>
        Reading.Contract<SpaceStarted>(EventJson.Of("space.started", """{"host_ids":[],"started_at":null}""")).StartedAt.ShouldBe(Time);

    [Fact]
    public void An_updated_space_keeps_what_is_not_said()
    {
        ShouldBeWhole(Reading.Contract<SpaceUpdated>(EventJson.Of("space.updated", $$"""{{{DescriptionJson}}}""")).Description);
        Reading.Contract<SpaceUpdated>(EventJson.Of("space.updated", """{"title":null,"categories":[],"tie_in":null}"""))
            .Description.Categories.ShouldBe([]);
        Reading.Contract<SpaceUpdated>(EventJson.Of("space.updated", "{}")).Description.ShouldBe(new SpaceDescription());
    }

    [Theory]
    [InlineData("""{"count":0}""", 0, SampleKind.Listeners)]
    [InlineData("""{"count":2147483647,"kind":null}""", int.MaxValue, SampleKind.Listeners)]
    [InlineData("""{"kind":"listeners","count":1}""", 1, SampleKind.Listeners)]
    [InlineData("""{"kind":"participants","count":1}""", 1, SampleKind.Participants)]
    [InlineData("""{"kind":"total_live","count":1}""", 1, SampleKind.TotalLive)]
    [InlineData("""{"k\u0069nd":"total_\u0072eplay","count":1,"unknown":{"count":2}}""", 1, SampleKind.TotalReplay)]
    public void A_sample_counts_one_kind(string data, int count, SampleKind kind)
    {
        var chunk = Reading.Contract<ListenersSampled>(EventJson.Of("space.listeners-sampled", data));

        chunk.Source.ShouldBe(EventJson.Source);
        chunk.ReceivedAt.ShouldBe(EventJson.Now);
        chunk.TraceParent.ShouldBe(Reading.RequestTrace);
        chunk.Samples.ShouldBe([new ListenerSample { Id = "event-1", SpaceId = "space-1", OccurredAt = Time, Count = count, Kind = kind }]);
    }

    [Theory]
    [InlineData("host", SpeakerRole.Host)]
    [InlineData("co-host", SpeakerRole.CoHost)]
    [InlineData("speaker", SpeakerRole.Speaker)]
    public void A_speaker_comes_and_goes_in_a_role(string word, SpeakerRole role)
    {
        var data = $$"""{"account_id":"account-1","role":"{{word}}"}""";

        Reading.Contract<SpeakerJoined>(EventJson.Of("space.speaker-joined", data))
            .ShouldBe(new SpeakerJoined { Header = Header, AccountId = "account-1", Role = role });
        Reading.Contract<SpeakerLeft>(EventJson.Of("space.speaker-left", data))
            .ShouldBe(new SpeakerLeft { Header = Header, AccountId = "account-1", Role = role });
    }

    [Fact]
    public void An_ended_space_may_have_its_totals()
    {
        Reading.Contract<SpaceEnded>(EventJson.Of(
                "space.ended", """{"ended_at":"2021-06-09T13:05:01Z","total_listeners":5,"peak_listeners":0}"""))
            .ShouldBe(new SpaceEnded { Header = Header, EndedAt = Time.AddMilliseconds(877), TotalListeners = 5, PeakListeners = 0 });
        Reading.Contract<SpaceEnded>(EventJson.Of("space.ended", "{}"))
            .ShouldBe(new SpaceEnded { Header = Header, EndedAt = Time });
    }

    [Fact]
    public void A_canceled_space_needs_no_data()
    {
        var expected = new SpaceCanceled { Header = Header };

        Reading.Contract<SpaceCanceled>(EventJson.Of("space.canceled", "{}")).ShouldBe(expected);
        Reading.Contract<SpaceCanceled>(EventJson.Of("space.canceled")).ShouldBe(expected);
        Reading.Contract<SpaceCanceled>(EventJson.Of("space.canceled").Without("data")).ShouldBe(expected);
    }

    [Fact]
    public void Absent_data_says_as_much_as_an_empty_object()
    {
        Reading.Contract<SpaceEnded>(EventJson.Of("space.ended").Without("data"))
            .ShouldBe(new SpaceEnded { Header = Header, EndedAt = Time });
        Reading.Contract<SpaceUpdated>(EventJson.Of("space.updated"))
            .ShouldBe(new SpaceUpdated { Header = Header, Description = new SpaceDescription() });
        Reading.Contract<AccountUpdated>(EventJson.Of("account.updated")).ShouldBe(new AccountUpdated { Header = Header });
    }

    [Fact]
    public void Categories_keep_their_case_and_a_source_may_be_international()
    {
        var updated = Reading.Contract<SpaceUpdated>(
            EventJson.Of("space.updated", """{"categories":["KCulture"]}""").With("source", "//a/\u00e9"));

        updated.Header.Source.ShouldBe("//a/\u00e9");
        updated.Description.Categories.ShouldBe(["KCulture"]);
    }

    [Fact]
    public void Engagement_is_of_a_post() =>
        Reading.Contract<EngagementMeasured>(EventJson.Of("space.engagement-measured", """{"post_id":"post-1","likes":7}"""))
            .ShouldBe(new EngagementMeasured { Header = Header, PostId = "post-1", Likes = 7 });

    [Fact]
    public void An_accounts_handle_loses_its_at_sign()
    {
        var updated = Reading.Contract<AccountUpdated>(EventJson.Of(
            "account.updated", """{"handle":"@BamBam1A","display_name":"BamBam","categories":["kculture/kpop"]}"""));

        updated.Handle.ShouldBe("BamBam1A");
        updated.DisplayName.ShouldBe("BamBam");
        updated.Categories.ShouldBe(["kculture/kpop"]);
        Reading.Contract<AccountUpdated>(EventJson.Of("account.updated", "{}")).ShouldBe(new AccountUpdated { Header = Header });
    }

    [Fact]
    public void The_subject_of_a_retraction_does_not_matter()
    {
        var expected = new EventRetracted { Header = Header with { Subject = "" }, EventId = "event-0" };
        var retraction = EventJson.Of("event.retracted", """{"event_id":"event-0"}""");

        Reading.Contract<EventRetracted>(retraction).ShouldBe(expected);
        Reading.Contract<EventRetracted>(retraction.With("subject", 5)).ShouldBe(expected);
        Reading.Contract<EventRetracted>(retraction.Without("subject")).ShouldBe(expected);
    }

    private static void ShouldBeWhole(SpaceDescription description)
    {
        (description with { Categories = null, Hashtags = null }).ShouldBe(new SpaceDescription
        {
            Title = "Taste of Love 🎧",
            Lang = "ko",
            SeriesId = "series-1",
            Format = "q-and-a",
            TieIn = new TieIn("after-party", "taste-of-love"),
            IsTicketed = false,
            AnnouncementPostId = "post-1",
        });
        description.Categories.ShouldBe(["kculture/kpop/girl-group", "music"]);
        description.Hashtags.ShouldBe(["twice", "\u00e9"]);
    }
}
