using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Contracts.Tests;

/// <summary>One message of every contract, with every field set.</summary>
internal static class Examples
{
    private static readonly DateTimeOffset Start = new(2021, 6, 9, 13, 5, 0, 123, TimeSpan.Zero);

    private static readonly EventHeader Header = new()
    {
        Source = "https://integration.example/spaces",
        Id = "event-1",
        Subject = "space-1",
        OccurredAt = Start,
        ReceivedAt = Start.AddSeconds(2),
        TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    };

    private static readonly SpaceDescription Description = new()
    {
        Title = "TWICE & ONCE: \"Taste of Love\" 🎧 <after-party>",
        Lang = "ko",
        Categories = ["kculture/kpop/girl-group"],
        Hashtags = ["twice", "트와이스"],
        SeriesId = "series-1",
        Format = "q-and-a",
        TieIn = new TieIn("after-party", "taste-of-love"),
        IsTicketed = false,
        AnnouncementPostId = "post-1",
    };

    public static IReadOnlyList<object> All { get; } =
    [
        new SpaceScheduled { Header = Header, HostIds = ["account-1"], ScheduledStart = Start.AddDays(1), Description = Description },
        new SpaceStarted { Header = Header, HostIds = ["account-1", "account-2"], StartedAt = Start, Description = Description },
        new SpaceUpdated { Header = Header, Description = Description },
        new ListenersSampled
        {
            Source = Header.Source,
            ReceivedAt = Header.ReceivedAt,
            TraceParent = Header.TraceParent,
            Samples =
            [
                new ListenerSample { Id = "event-2", SpaceId = "space-1", OccurredAt = Start, Count = 44_000 },
                new ListenerSample
                {
                    Id = "event-3",
                    SpaceId = "space-1",
                    OccurredAt = Start.AddMinutes(1),
                    Count = int.MaxValue,
                    Kind = SampleKind.TotalLive,
                    TraceParent = Header.TraceParent,
                },
            ],
        },
        new SpeakerJoined { Header = Header, AccountId = "account-3", Role = SpeakerRole.CoHost },
        new SpeakerLeft { Header = Header, AccountId = "account-3", Role = SpeakerRole.Speaker },
        new SpaceEnded { Header = Header, EndedAt = Start.AddHours(8), TotalListeners = 120_000, PeakListeners = 44_000 },
        new SpaceCanceled { Header = Header },
        new EngagementMeasured { Header = Header, PostId = "post-1", Likes = 9_000, Reposts = 0 },
        new AccountUpdated { Header = Header, Handle = "JYPETWICE", DisplayName = "TWICE", Categories = ["kculture/kpop/girl-group"] },
        new EventRetracted { Header = Header with { Subject = "" }, EventId = "event-2" },
        new LeaderboardsChanged { Revision = 4_711, Boards = ["hosts", "spaces"], AppliedAt = Start },
    ];
}
