namespace SpacesPlatform.Stats.Lift;

/// <summary>The metrics that are compared.</summary>
internal sealed record LiftMetrics(MetricLift PeakListeners, MetricLift ListenerSeconds);
