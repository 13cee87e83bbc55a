namespace SpacesPlatform.Client.Reading;

/// <summary>The metrics of a Space; null where there is no data.</summary>
public sealed record SpaceMetrics
{
    /// <summary>The most listeners at once.</summary>
    public required Achieved? PeakListeners { get; init; }

    /// <summary>The time listened, in seconds.</summary>
    public required Achieved? ListenerSeconds { get; init; }

    /// <summary>Listeners on average over the time observed.</summary>
    public required Achieved? AverageListeners { get; init; }

    /// <summary>The duration, in seconds.</summary>
    public required Achieved? DurationSeconds { get; init; }

    /// <summary>All who listened while it was live.</summary>
    public required Achieved? TotalListeners { get; init; }

    /// <summary>All who listened to the replay.</summary>
    public required Achieved? TotalReplay { get; init; }

    /// <summary>The likes of the announcement post.</summary>
    public required Achieved? Likes { get; init; }
}
