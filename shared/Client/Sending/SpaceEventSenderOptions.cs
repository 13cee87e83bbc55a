using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Sending;

/// <summary>How a <see cref="SpaceEventSender"/> goes about it. Its callbacks are called from several threads and should be quick.</summary>
public sealed record SpaceEventSenderOptions
{
    /// <summary>Events a request, at most; 1 to 1,000.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Bytes a request, uncompressed, at most; up to the 4 MiB that the platform takes. An event that is larger goes alone.</summary>
    public int BatchBytes { get; init; } = 3 * 1024 * 1024;

    /// <summary>How long an event waits for others that fill its batch, at most. <see cref="Timeout.InfiniteTimeSpan"/>: until a flush.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Requests under way at once. With one, events arrive in their order as long as none has to be posted again.</summary>
    public int Requests { get; init; } = 2;

    /// <summary>Events held at once, waiting or on their way: more wait in <see cref="SpaceEventSender.SendAsync(SpaceEvent, CancellationToken)"/>.</summary>
    public int BufferSize { get; init; } = 10_000;

    /// <summary>Bytes of events held at once, likewise.</summary>
    public long BufferBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The first pause before a batch is posted again; it doubles, with jitter, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause, also where the platform asks for a longer one (<c>Retry-After</c>, which is added to ours).</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a batch is posted again before its events count as unsent. Default: without end, until the sender is closed.</summary>
    public TimeSpan GiveUpAfter { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>How long closing waits for what is still held.</summary>
    public TimeSpan CloseWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Events that a report lists, at most, of each kind; its counts are always exact.</summary>
    public int LongestReport { get; init; } = 10_000;

    /// <summary>Is told of every event once it is settled, or null.</summary>
    public Action<EventOutcome>? Settled { get; init; }

    /// <summary>Is told of every request, or null.</summary>
    public Action<PostAttempt>? Attempted { get; init; }

    /// <summary>
    /// Is given the report when disposal, not preceded by <see cref="SpaceEventSender.CloseAsync"/>, finds events that are not
    /// delivered. Null: disposal throws <see cref="UndeliveredEventsException"/>.
    /// </summary>
    public Action<DeliveryReport>? Undelivered { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A value that makes no sense.</exception>
    internal SpaceEventSenderOptions Validated()
    {
        Within(BatchSize, 1, EventPoster.MostEvents, nameof(BatchSize));
        Within(BatchBytes, 1, EventPoster.MostBytes, nameof(BatchBytes));
        Within(Requests, 1, 1_000, nameof(Requests));
        Within(BufferSize, 1, int.MaxValue, nameof(BufferSize));
        Within(BufferBytes, OutgoingEvent.MostBytes, long.MaxValue, nameof(BufferBytes));
        Within(ShortestPause, TimeSpan.Zero, LongestPause, nameof(ShortestPause));
        Within(LongestReport, 0, int.MaxValue, nameof(LongestReport));
        return this;
    }

    private static void Within<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            throw new ArgumentOutOfRangeException(name, value, $"It must lie between {least} and {most}.");
        }
    }
}
