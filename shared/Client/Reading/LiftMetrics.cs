namespace SpacesPlatform.Client.Reading;

/// <summary>The metrics that a lift compares.</summary>
public sealed record LiftMetrics
{
    /// <summary>Peak listeners.</summary>
    public required MetricLift PeakListeners { get; init; }

    /// <summary>Listener-seconds.</summary>
    public required MetricLift ListenerSeconds { get; init; }
}
