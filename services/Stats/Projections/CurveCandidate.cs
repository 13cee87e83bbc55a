namespace SpacesPlatform.Stats.Projections;

/// <summary>What one source would make of a Space's curve.</summary>
/// <param name="Source">The source.</param>
/// <param name="Samples">Its samples that count, in order of time; at least one.</param>
/// <param name="Curve">Their curve.</param>
internal sealed record CurveCandidate(string Source, IReadOnlyList<Sample> Samples, ListenerCurve Curve);
