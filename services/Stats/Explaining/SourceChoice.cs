using SpacesPlatform.Stats.Projections;
using static System.FormattableString;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Which source a Space's curve comes from, by which rule, and among which candidates.</summary>
/// <param name="Chosen">The source, or null without any.</param>
/// <param name="Rule">
/// <c>only_source</c>, <c>longest_observed</c>, <c>first_by_ordinal_order</c>, <c>only_reported_a_peak</c> or <c>none</c>.
/// </param>
/// <param name="Reason">The same as a sentence, with numbers.</param>
/// <param name="Candidates">
/// Those with samples that count, the longest observing first, then those that only reported a peak.
/// </param>
internal sealed record SourceChoice(string? Chosen, string Rule, string Reason, IReadOnlyList<SourceCandidate> Candidates)
{
    public static SourceChoice Of(SpaceFigures figures)
    {
        var curve = figures.Curve;
        var (rule, reason) = Why(curve);
        var silent = curve.Peaks.BySource.Where(peak => curve.Candidates.All(candidate => candidate.Source != peak.Key));
        return new(
            curve.Source,
            rule,
            reason,
            [
                .. curve.Candidates.Select(candidate => new SourceCandidate(
                    candidate.Source,
                    candidate.Samples.Count,
                    candidate.Curve.ObservedMs,
                    figures.CoveragePercent(candidate.Curve.ObservedMs) / 100m,
                    candidate.Curve.Peak,
                    curve.Peaks.Of(candidate.Source)?.Value)),
                .. silent.Select(peak =>
                    new SourceCandidate(peak.Key, 0, 0, figures.CoveragePercent(0) / 100m, null, peak.Value.Value)),
            ]);
    }

    private static (string Rule, string Reason) Why(SpaceCurve curve) => curve switch
    {
        { Source: null } => ("none", "No source has samples that count, and none reported a peak."),
        { Candidates: [] } => ("only_reported_a_peak", OnlyReported(curve.Peaks.BySource.Count)),
        { Candidates: [_] } => ("only_source", "It is the only source with samples that count."),
        { Candidates: [var first, var second, ..] } when first.Curve.ObservedMs > second.Curve.ObservedMs => (
            "longest_observed",
            Invariant($"It observed the Space the longest: {Ms(first)}, against {Ms(second)} of {second.Source}.")),
        { Candidates: [var first, ..] } => (
            "first_by_ordinal_order",
            Invariant($"{Tied(curve)} sources observed the Space the longest, {Ms(first)} each; it is the first of them by ordinal order.")),
    };

    private static string OnlyReported(int sources) => sources == 1
        ? "No source has samples that count; it reported a peak at the end."
        : Invariant($"No source has samples that count; it is the first by ordinal order of {sources} that reported a peak at the end.");

    private static string Ms(CurveCandidate candidate) => Invariant($"{candidate.Curve.ObservedMs} ms");

    private static int Tied(SpaceCurve curve) =>
        curve.Candidates.Count(candidate => candidate.Curve.ObservedMs == curve.Candidates[0].Curve.ObservedMs);
}
