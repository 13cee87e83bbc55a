namespace SpacesPlatform.Model;

/// <summary>A Space against the Spaces that any of its hosts hosted in the 90 days before.</summary>
/// <param name="Baseline">The ids of those Spaces, with a value or without, in ordinal order.</param>
/// <param name="PeakListeners">Of the peak.</param>
/// <param name="ListenerSeconds">Of the listener seconds.</param>
public sealed record ModelLift(
    IReadOnlyList<string> Baseline, ModelMetricLift PeakListeners, ModelMetricLift ListenerSeconds);
