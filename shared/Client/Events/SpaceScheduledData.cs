namespace SpacesPlatform.Client.Events;

/// <summary>A Space was announced for a later time.</summary>
public sealed record SpaceScheduledData : SpaceDescriptionData
{
    internal override string Type => EventTypes.SpaceScheduled;

    /// <summary>The hosts' account ids.</summary>
    public required IReadOnlyList<string> HostIds { get; init; }

    /// <summary>When the Space is meant to start.</summary>
    public required DateTimeOffset ScheduledStart { get; init; }
}
