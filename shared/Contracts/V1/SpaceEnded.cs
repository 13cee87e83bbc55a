namespace SpacesPlatform.Contracts.V1;

/// <summary>A Space ended. Terminal: it beats every other state.</summary>
public sealed record SpaceEnded
{
    /// <summary>Identity, subject and times.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>When it ended (UTC); the event's own time where the integration did not say.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>All who listened while it was live (attendances), or null when not reported.</summary>
    public int? TotalListeners { get; init; }

    /// <summary>The most who listened at once, or null when not reported.</summary>
    public int? PeakListeners { get; init; }
}
