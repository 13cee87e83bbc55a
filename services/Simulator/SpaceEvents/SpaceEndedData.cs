namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>A Space ended.</summary>
public sealed record SpaceEndedData : EventData
{
    internal override string Type => EventTypes.SpaceEnded;

    public DateTime? EndedAt { get; init; }

    public int? TotalListeners { get; init; }

    public int? PeakListeners { get; init; }
}
