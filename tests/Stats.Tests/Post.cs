using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests;

/// <summary>Makes contracts as ingest publishes them, short to write.</summary>
internal sealed class Post(string source = Post.Fan)
{
    public const string Fan = "https://fan.example";

    /// <summary>The day of the sample data set's greatest Space.</summary>
    public static readonly DateTimeOffset Noon = new(2021, 6, 9, 12, 0, 0, TimeSpan.Zero);

    private int number;

    /// <summary>Minutes after noon, to the millisecond as ingest gives times.</summary>
    public static DateTimeOffset At(double minutes) => Noon.AddMilliseconds(Math.Round(minutes * 60_000));

    public SpaceScheduled Scheduled(string space, double minutes, double startMinutes, params string[] hosts) => new()
    {
        Header = Header(space, minutes),
        HostIds = hosts,
        ScheduledStart = At(startMinutes),
        Description = new(),
    };

    public SpaceStarted Started(string space, double minutes, string[] hosts, SpaceDescription? description = null) => new()
    {
        Header = Header(space, minutes),
        HostIds = hosts,
        StartedAt = At(minutes),
        Description = description ?? new(),
    };

    public SpaceUpdated Updated(string space, double minutes, SpaceDescription description) =>
        new() { Header = Header(space, minutes), Description = description };

    public SpaceEnded Ended(string space, double minutes, int? total = null, int? peak = null) => new()
    {
        Header = Header(space, minutes),
        EndedAt = At(minutes),
        TotalListeners = total,
        PeakListeners = peak,
    };

    public SpaceCanceled Canceled(string space, double minutes) => new() { Header = Header(space, minutes) };

    public SpeakerJoined Joined(string space, double minutes, string account) =>
        new() { Header = Header(space, minutes), AccountId = account, Role = SpeakerRole.Speaker };

    public EngagementMeasured Liked(string space, double minutes, string post, int likes) =>
        new() { Header = Header(space, minutes), PostId = post, Likes = likes };

    public AccountUpdated Account(string account, string? handle, string? displayName, params string[] categories) => new()
    {
        Header = Header(account, 0),
        Handle = handle,
        DisplayName = displayName,
        Categories = categories,
    };

    public EventRetracted Retracted(string eventId) => new() { Header = Header("", 0), EventId = eventId };

    public ListenersSampled Sampled(string space, params (double Minutes, int Count)[] samples) =>
        Sampled(space, SampleKind.Listeners, samples);

    public ListenersSampled Sampled(string space, SampleKind kind, params (double Minutes, int Count)[] samples) => new()
    {
        Source = source,
        ReceivedAt = TimeProvider.System.GetUtcNow(),
        Samples = [.. samples.Select(sample => new ListenerSample
        {
            Id = NextId(),
            SpaceId = space,
            OccurredAt = At(sample.Minutes),
            Count = sample.Count,
            Kind = kind,
        })],
    };

    private EventHeader Header(string subject, double minutes) => new()
    {
        Source = source,
        Id = NextId(),
        Subject = subject,
        OccurredAt = At(minutes),
        ReceivedAt = TimeProvider.System.GetUtcNow(),
        TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    };

    private string NextId() => $"event-{++number}";
}
