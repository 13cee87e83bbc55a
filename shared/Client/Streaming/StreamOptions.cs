namespace SpacesPlatform.Client.Streaming;

/// <summary>How a stream is followed.</summary>
public sealed record StreamOptions
{
    /// <summary>The <see cref="StreamUpdate{T}.Id"/> to go on behind; null to begin with a snapshot.</summary>
    public string? LastEventId { get; init; }

    /// <summary>
    /// After so long without a byte the connection counts as broken. The platform sends a heartbeat every 15 s, so that 45 s mean
    /// that three are missing.
    /// </summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The first pause before a connection is made anew; it doubles, with jitter. The stream may name another one (<c>retry</c>).</summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Is told why a connection has to be made anew, or null.</summary>
    public Action<Exception>? Reconnecting { get; init; }
}
