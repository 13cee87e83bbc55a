namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>A Space was announced for a later time.</summary>
public sealed record SpaceScheduledData : SpaceDescriptionData
{
    internal override string Type => EventTypes.SpaceScheduled;

    public required IReadOnlyList<string> HostIds { get; init; }

    public required DateTime ScheduledStart { get; init; }
}
