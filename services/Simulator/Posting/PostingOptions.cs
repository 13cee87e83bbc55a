namespace SpacesPlatform.Simulator.Posting;

/// <summary>How an <see cref="EventPoster"/> goes about it.</summary>
public sealed record PostingOptions
{
    /// <summary>Events a request, at most.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Bytes a request, at most; the platform takes 4 MiB.</summary>
    public int BatchBytes { get; init; } = 3 * 1024 * 1024;

    /// <summary>Requests under way at once. With one, events arrive in their order.</summary>
    public int Connections { get; init; } = 1;

    /// <summary>Events a second, at most; 0 for as fast as the platform takes them.</summary>
    public int Rate { get; init; }

    /// <summary>How long a batch is tried again before the run is given up.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait at the end until the last events are applied.</summary>
    public TimeSpan AppliedWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The first pause before a batch is tried again; it doubles up to <see cref="LongestPause"/>.</summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromMilliseconds(200);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(10);
}
