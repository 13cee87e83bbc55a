namespace SpacesPlatform.Contracts.V1;

/// <summary>A Space was announced for a later time.</summary>
public sealed record SpaceScheduled
{
    /// <summary>Identity, subject and times.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The hosts' account ids, each at most once.</summary>
    public required IReadOnlyList<string> HostIds { get; init; }

    /// <summary>When the Space is meant to start (UTC).</summary>
    public required DateTimeOffset ScheduledStart { get; init; }

    /// <summary>The descriptive fields that the event has.</summary>
    public required SpaceDescription Description { get; init; }
}
