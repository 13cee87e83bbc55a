namespace SpacesPlatform.Client.Reading;

/// <summary>The metrics of a group over all its Spaces; null where there is no data.</summary>
public sealed record GroupTotals
{
    /// <summary>How many Spaces.</summary>
    public required Achieved? Spaces { get; init; }

    /// <summary>The most listeners at once in one of them.</summary>
    public required Achieved? PeakListeners { get; init; }

    /// <summary>Total listeners, added up: attendances, not people.</summary>
    public required Achieved? Attendances { get; init; }

    /// <summary>The time listened, in seconds.</summary>
    public required Achieved? ListenerSeconds { get; init; }

    /// <summary>The durations, in seconds.</summary>
    public required Achieved? AirtimeSeconds { get; init; }

    /// <summary>Listeners on average over the time observed.</summary>
    public required Achieved? AverageListeners { get; init; }
}
