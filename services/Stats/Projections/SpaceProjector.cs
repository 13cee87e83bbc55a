using SpacesPlatform.Stats.Data;

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
        var figures = new SpaceFigures(reading, longestHold);
        var curve = figures.Curve;
        var (peak, total, replay, likes) = (curve.Peak, figures.TotalListeners, figures.TotalReplay, figures.MostLikes);
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
            PeakListeners = peak?.Value,
            PeakListenersAt = peak?.At,
            CurveEnd = curve.Curve is null ? null : curve.End,
            ListenerMs = (decimal?)curve.Curve?.ListenerMs,
            ObservedMs = curve.Curve?.ObservedMs,
            ListenerSeconds = (decimal?)figures.ListenerSeconds,
            AverageListeners = figures.AverageListeners,
            DurationMs = figures.DurationMs,
            DurationSeconds = figures.DurationSeconds,
            CoveragePercent = figures.CoveragePercent(curve.Curve?.ObservedMs ?? 0),
            TotalListeners = total?.Value,
            TotalListenersAt = total?.At,
            TotalReplay = replay?.Value,
            TotalReplayAt = replay?.At,
            Likes = likes?.Value,
            LikesAt = likes?.At,
            CurrentListeners = curve.Current?.Listeners,
            SampledAt = curve.Current?.At,
        };
    }
}
