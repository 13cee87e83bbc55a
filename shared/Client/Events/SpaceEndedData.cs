namespace SpacesPlatform.Client.Events;

/// <summary>A Space ended.</summary>
public sealed record SpaceEndedData : EventData
{
    internal override string Type => EventTypes.SpaceEnded;

    /// <summary>When it ended; null for the event's own time.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>All who listened while it was live (attendances), or null when not known.</summary>
    public int? TotalListeners { get; init; }

    /// <summary>The most who listened at once, or null when not known.</summary>
    public int? PeakListeners { get; init; }
}
