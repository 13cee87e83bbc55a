namespace SpacesPlatform.Model;

/// <summary>The metrics of one Space. Sums stay in milliseconds here: whoever shows them divides once.</summary>
public sealed record SpaceMetrics
{
    /// <summary>The source that the curve comes from, also where it only reported a peak and no sample counts.</summary>
    public string? Source { get; private init; }

    /// <summary>Each source's samples that count, the canonical source's first.</summary>
    public required IReadOnlyList<Curve> Curves { get; init; }

    /// <summary>The canonical source's samples that count, or null when no sample of any source counts.</summary>
    public Curve? Curve => Curves.FirstOrDefault();

    public Measure? PeakListeners { get; private init; }

    public Measure? ListenerMs { get; private init; }

    public long? ObservedMs => Curve?.ObservedMs;

    public Measure? AverageListeners { get; private init; }

    public Measure? DurationMs { get; private init; }

    /// <summary>In hundredths: 98 is a coverage of 0.98.</summary>
    public int? CoveragePercent { get; private init; }

    public Measure? TotalListeners { get; private init; }

    public Measure? TotalReplay { get; private init; }

    public Measure? Likes { get; private init; }

    /// <summary>
    /// The listeners and the time of the last sample that counts: of the canonical source, unless another source has one that is
    /// newer by more than the gap; then of the first source, in the order of <see cref="Curves"/>, of which that is not so.
    /// </summary>
    public Measure? LastSample { get; private init; }

    internal static SpaceMetrics Of(ModelSpace space, IReadOnlyList<Fact> facts, Presence presence, TimeSpan gap)
    {
        var samples = CurveSamples(facts);
        // A live Space ends, for every source, at the latest curve sample of any source.
        var curveEnd = space.End ?? samples.Select(sample => (DateTimeOffset?)sample.Time).Max();
        var counting = samples.Where(sample => space.Start <= sample.Time && sample.Time <= curveEnd);
        var curves = counting.GroupBy(sample => sample.Source)
            .Select(ofSource => Curve.Of(ofSource.Key, ofSource, presence, curveEnd!.Value, gap))
            .OrderByDescending(curve => curve.ObservedMs).ThenBy(curve => curve.Source, Ordinal.Order).ToList();

        var peaks = facts.Where(fact => fact.PeakListeners is not null).ToList();
        var curve = curves.FirstOrDefault();
        var source = curve?.Source ?? peaks.Select(fact => fact.Source).Order(Ordinal.Order).FirstOrDefault();

        var hasLifetime = space.Start is not null && !(space.End < space.Start);
        var duration = hasLifetime ? (space.End - space.Start)?.Ticks / TimeSpan.TicksPerMillisecond : null;
        var peakValues = (curve?.Points ?? []).Select(point => (point.Listeners, point.At))
            .Concat(peaks.Where(fact => fact.Source == source).Select(fact => (fact.PeakListeners!.Value, space.End!.Value)));

        return new SpaceMetrics
        {
            Source = source,
            Curves = curves,
            PeakListeners = hasLifetime ? Measure.Largest(peakValues) : null,
            ListenerMs = curve is null ? null : new Measure(curve.ListenerMs, curveEnd!.Value),
            AverageListeners = curve is null || curve.ObservedMs == 0
                ? null
                : new Measure(curve.ListenerMs / curve.ObservedMs, curveEnd!.Value),
            LastSample = Newest(curves, gap),
            DurationMs = duration is null ? null : new Measure(duration.Value, space.End!.Value),
            CoveragePercent = duration > 0 ? (int)(100 * (curve?.ObservedMs ?? 0) / duration) : null,
            TotalListeners = Counts.Of(source, facts.SelectMany(fact => Totals(fact, space.End))),
            TotalReplay = Counts.Of(source, facts.Where(fact => fact.Kind == "total_replay")
                .Select(fact => (fact.Source, fact.Count!.Value, fact.Time))),
            Likes = Counts.Of(source, facts.Where(fact => fact.Likes is not null)
                .Where(fact => space.AnnouncementPostId is null || fact.PostId == space.AnnouncementPostId)
                .Select(fact => (fact.Source, fact.Likes!.Value, fact.Time))),
        };
    }

    private static Measure? Newest(IReadOnlyList<Curve> curves, TimeSpan gap)
    {
        var lasts = curves.Select(curve => curve.Points[^1]).ToList();
        var shown = lasts.FirstOrDefault(last => lasts.All(other => other.At <= last.At + gap));
        return shown is null ? null : new Measure(shown.Listeners, shown.At);
    }

    /// <summary>Of one source and time the sample with the greatest event id, with its kind.</summary>
    private static List<Fact> CurveSamples(IEnumerable<Fact> facts) => facts.Where(fact => fact.IsCurveSample)
        .GroupBy(sample => (sample.Source, sample.Time))
        .Select(same => same.OrderBy(sample => sample.Id, Ordinal.Order).Last()).ToList();

    private static IEnumerable<(string Source, long Value, DateTimeOffset At)> Totals(Fact fact, DateTimeOffset? end)
    {
        if (fact.Kind == "total_live")
        {
            yield return (fact.Source, fact.Count!.Value, fact.Time);
        }

        if (fact.TotalListeners is { } total)
        {
            // Achieved at the Space's final end, which need not be the one that this event told.
            yield return (fact.Source, total, end!.Value);
        }
    }
}
