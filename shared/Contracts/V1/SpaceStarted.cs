namespace SpacesPlatform.Contracts.V1;

/// <summary>A Space went live.</summary>
public sealed record SpaceStarted
{
    /// <summary>Identity, subject and times.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The hosts' account ids, each at most once.</summary>
    public required IReadOnlyList<string> HostIds { get; init; }

    /// <summary>When it started (UTC); the event's own time where the integration did not say.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The descriptive fields that the event has.</summary>
    public required SpaceDescription Description { get; init; }
}
