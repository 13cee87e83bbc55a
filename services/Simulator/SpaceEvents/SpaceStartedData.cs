namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>A Space went live.</summary>
public sealed record SpaceStartedData : SpaceDescriptionData
{
    internal override string Type => EventTypes.SpaceStarted;

    public required IReadOnlyList<string> HostIds { get; init; }

    public DateTime? StartedAt { get; init; }
}
