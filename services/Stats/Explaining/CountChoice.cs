using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Which source's count of total listeners or likes was taken, and what each reported.</summary>
/// <param name="Chosen">The source.</param>
/// <param name="Rule"><c>source_of_the_curve</c> or <c>first_by_ordinal_order</c>.</param>
/// <param name="Reason">The same as a sentence.</param>
/// <param name="Candidates">By ordinal order of the sources.</param>
internal sealed record CountChoice(string Chosen, string Rule, string Reason, IReadOnlyList<CountCandidate> Candidates)
{
    public static CountChoice Of(Reports reports, string? sourceOfCurve, EventTraces traces)
    {
        var chosen = reports.Choose(sourceOfCurve)!.Value.Event.Source;
        var (rule, reason) = chosen == sourceOfCurve
            ? ("source_of_the_curve", "It is the curve's source.")
            : ("first_by_ordinal_order", sourceOfCurve is null
                ? "The curve has no source; it is the first by ordinal order that reported a count."
                : $"The curve's source, {sourceOfCurve}, reported no count; it is the first by ordinal order that did.");
        return new(
            chosen,
            rule,
            reason,
            [.. reports.BySource.Select(report => new CountCandidate(
                report.Key, report.Value.Value, report.Value.At, EventReference.Of(report.Value.Event, traces)))]);
    }

    /// <summary>The reports that a metric's value is one of; null for metrics of the curve and of the lifetime.</summary>
    public static Reports? ReportsOf(string metric, SpaceFigures figures) => metric switch
    {
        "total_listeners" => figures.Totals,
        "likes" => figures.Likes,
        _ => null,
    };
}
