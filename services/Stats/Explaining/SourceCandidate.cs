namespace SpacesPlatform.Stats.Explaining;

/// <summary>A source that a Space's curve could come from.</summary>
/// <param name="Source">The source.</param>
/// <param name="Samples">How many of its samples count.</param>
/// <param name="ObservedMs">How long the values of these held, in milliseconds.</param>
/// <param name="Coverage">What part of the Space's duration that is; null without a duration.</param>
/// <param name="PeakListeners">The greatest of these values; null without any.</param>
/// <param name="ReportedPeak">The peak that it reported at the end, or null.</param>
internal sealed record SourceCandidate(
    string Source, int Samples, long ObservedMs, decimal? Coverage, int? PeakListeners, int? ReportedPeak);
