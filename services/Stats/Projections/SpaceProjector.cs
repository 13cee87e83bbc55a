using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Projections;

/// <summary>
/// Computes a Space from all its kept events that are not retracted: a pure function of the set, so that neither order nor
/// repetition nor the split into batches matters. The definitions stand in the product's metrics.
/// </summary>
/// <param name="longestHold">How long a sample's value holds at most (the metrics' <c>G</c>).</param>
internal sealed class SpaceProjector(TimeSpan longestHold)
{
    /// <summary>The Space without the categories of its accounts, or null when no event of it counts.</summary>
    public SpaceRow? Project(string id, IReadOnlyCollection<KeptEvent> events)
    {
        if (events.Count == 0)
        {
            return null;
        }

        var reading = SpaceReading.Of(events);
        var scalars = reading.Scalars;
        var curve = CurveOf(reading);
        var totals = Totals(reading, SampleKind.TotalLive, ended => ended.TotalListeners);
        var total = totals.Choose(curve.Source);
        var replay = Totals(reading, SampleKind.TotalReplay, _ => null).Choose(curve.Source);
        var likes = Likes(reading).Choose(curve.Source);
        var durationMs = Duration(scalars);
        var values = scalars.Values;
        var joins = reading.FirstJoins();

        return new SpaceRow
        {
            Id = id,
            State = scalars.State,
            OnBoards = scalars is { State: SpaceState.Live or SpaceState.Ended, StartedAt: not null },
            ScheduledStart = values.ScheduledStart,
            StartedAt = values.StartedAt,
            EndedAt = values.EndedAt,
            Title = values.Title,
            Lang = values.Lang,
            SeriesId = values.SeriesId,
            Format = values.Format,
            TieInKind = values.TieIn?.Kind,
            TieInRef = values.TieIn?.Ref,
            IsTicketed = values.IsTicketed,
            AnnouncementPostId = values.AnnouncementPostId,
            HostIds = [.. values.HostIds ?? []],
            SpeakerIds = [.. joins.Select(join => join.AccountId)],
            SpeakerJoinedAt = [.. joins.Select(join => join.At.UtcDateTime)],
            Hashtags = [.. values.Hashtags ?? []],
            OwnCategories = [.. values.Categories ?? []],
            Source = curve.Source,
            PeakListeners = curve.Peak?.Value,
            PeakListenersAt = curve.Peak?.At,
            CurveEnd = curve.Curve is null ? null : curve.End,
            ListenerMs = (decimal?)curve.Curve?.ListenerMs,
            ObservedMs = curve.Curve?.ObservedMs,
            ListenerSeconds = (decimal?)(curve.Curve?.ListenerMs / 1000),
            AverageListeners = curve.Curve is { ObservedMs: > 0 } seen ? (int)(seen.ListenerMs / seen.ObservedMs) : null,
            DurationMs = durationMs,
            DurationSeconds = durationMs / 1000,
            CoveragePercent = durationMs > 0 ? (short)(100 * (curve.Curve?.ObservedMs ?? 0) / durationMs) : null,
            TotalListeners = total?.Value,
            TotalListenersAt = total?.At,
            TotalReplay = replay?.Value,
            TotalReplayAt = replay?.At,
            Likes = likes?.Value,
            LikesAt = likes?.At,
            CurrentListeners = curve.Curve?.Last.Listeners,
            SampledAt = curve.Curve?.Last.At,
        };
    }

    /// <summary>The curve with the source that it comes from; that source tells the peak too.</summary>
    private SpaceCurve CurveOf(SpaceReading reading) => SpaceCurve.Choose(reading, longestHold);

    /// <summary>Null while the Space is live, and when it ended before it started.</summary>
    private static long? Duration(SpaceScalars scalars) =>
        scalars is { State: SpaceState.Ended, StartedAt: { } start, EndedAt: { } end } && end >= start
            ? ListenerCurve.Milliseconds(end - start)
            : null;

    /// <summary>Cumulative counts of one kind, whenever measured, and what the ends reported, at the Space's end.</summary>
    private static Reports Totals(SpaceReading reading, SampleKind kind, Func<EventData, int?> reported)
    {
        var reports = new Reports();
        foreach (var sample in reading.Samples.Where(sample => sample.Kind == kind))
        {
            reports.Add(sample.Source, sample.Count, sample.At);
        }

        foreach (var ended in reading.Ends)
        {
            if (reported(ended.Data!) is { } value)
            {
                reports.Add(ended.Source, value, reading.Scalars.EndedAt!.Value);
            }
        }

        return reports;
    }

    /// <summary>Likes of the announcement post; of any post while the Space names none.</summary>
    private static Reports Likes(SpaceReading reading)
    {
        var post = reading.Scalars.Values.AnnouncementPostId;
        var reports = new Reports();
        foreach (var measured in reading.Engagements.Where(measured => post is null || measured.Data!.PostId == post))
        {
            if (measured.Data!.Likes is { } likes)
            {
                reports.Add(measured.Source, likes, measured.At);
            }
        }

        return reports;
    }
}
