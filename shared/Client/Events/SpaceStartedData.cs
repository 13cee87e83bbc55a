namespace SpacesPlatform.Client.Events;

/// <summary>A Space went live.</summary>
public sealed record SpaceStartedData : SpaceDescriptionData
{
    internal override string Type => EventTypes.SpaceStarted;

    /// <summary>The hosts' account ids.</summary>
    public required IReadOnlyList<string> HostIds { get; init; }

    /// <summary>When it started; null for the event's own time.</summary>
    public DateTimeOffset? StartedAt { get; init; }
}
