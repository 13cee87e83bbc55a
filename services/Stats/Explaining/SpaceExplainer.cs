using Microsoft.Extensions.Options;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Reading;
using SpacesPlatform.Stats.Spaces;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Explains a Space from its kept events, with the code that computes its metrics.</summary>
internal sealed class SpaceExplainer(IOptions<MetricsOptions> metrics)
{
    /// <param name="snapshot">The snapshot that its place was read in.</param>
    /// <param name="board">A board of Spaces that it is on.</param>
    /// <param name="excerpt">The Space among its neighbours.</param>
    /// <param name="samples">How many samples to show at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SpaceExplanation> ExplainAsync(
        BoardSnapshot snapshot, BoardQuery board, BoardExcerpt excerpt, int samples, CancellationToken cancellationToken)
    {
        var (id, metric, longestHold) = (excerpt.Entry.Id, board.Metric.Id, metrics.Value.LongestHold);
        var past = snapshot.Source.IsPast ? snapshot.Source.Revision : null;
        var events = await SpaceHistory.ReadAsync(snapshot.Connection, id, past, cancellationToken);
        var figures = new SpaceFigures(SpaceReading.Of(events), longestHold);
        var deciding = DecidingEvents.Of(metric, figures);
        var counts = CountChoice.ReportsOf(metric, figures);
        var shown = HeldSample.Heaviest(figures.Curve, longestHold, metric, samples);
        var traces = await EventTraces.ReadAsync(
            snapshot.Connection,
            id,
            [
                .. deciding.Select(named => named.Event),
                .. shown.Select(held => held.Sample.Event),
                .. counts?.BySource.Values.Select(report => report.Event) ?? [],
            ],
            cancellationToken);
        return new(excerpt, SpaceFormula.Of(metric, figures, longestHold))
        {
            Source = SourceChoice.Of(figures),
            Counts = counts is null ? null : CountChoice.Of(counts, figures.Curve.Source, traces),
            SamplesTotal = figures.Curve.Samples.Count,
            Samples = [.. shown.Select(held => Explained(held, traces))],
            Gaps = Timeline.Of(figures.Reading.Scalars.StartedAt, figures.Curve, longestHold).Gaps,
            DecidingEvents = [.. deciding.Select(named => DecidingEvent.Of(named.Decides, named.Event, traces))],
            Evidence = board.AsOf is null
                ? [ApiLinks.Entry(board, id), ApiLinks.Space(id), ApiLinks.Timeline(id)]
                : [ApiLinks.Entry(board, id)],
        };
    }

    private static ExplainedSample Explained(HeldSample held, EventTraces traces) => new(
        held.Sample.At,
        held.Sample.Listeners,
        held.Sample.Raw,
        TimelinePoint.KindOf(held.Sample),
        held.HeldMs,
        EventReference.Of(held.Sample.Event, traces));
}
