using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Projections;

/// <summary>
/// The descriptive fields of a Space, its state and lifetime. Each field has the value of the latest event that has the
/// field, latest by time, source and id: so the order of arrival does not matter.
/// </summary>
internal sealed class SpaceScalars
{
    private bool scheduled;
    private bool started;
    private bool ended;
    private bool canceled;

    public EventData Values { get; private set; } = new();

    public DateTimeOffset? StartedAt => Values.StartedAt;

    public DateTimeOffset? EndedAt => Values.EndedAt;

    /// <summary>The event that tells the start.</summary>
    public KeptEvent? StartedBy { get; private set; }

    /// <summary>The event that tells the end.</summary>
    public KeptEvent? EndedBy { get; private set; }

    public SpaceState State =>
        ended ? SpaceState.Ended
        : canceled ? SpaceState.Canceled
        : started ? SpaceState.Live
        : scheduled ? SpaceState.Scheduled
        : SpaceState.Unknown;

    /// <summary>Takes the next event in the order of time, source and id.</summary>
    public void Take(KeptEvent next)
    {
        scheduled |= next.Type == EventType.SpaceScheduled;
        started |= next.Type == EventType.SpaceStarted;
        ended |= next.Type == EventType.SpaceEnded;
        canceled |= next.Type == EventType.SpaceCanceled;
        if (next.Data is { } data)
        {
            StartedBy = data.StartedAt is null ? StartedBy : next;
            EndedBy = data.EndedAt is null ? EndedBy : next;
            Values = new()
            {
                HostIds = data.HostIds ?? Values.HostIds,
                ScheduledStart = data.ScheduledStart ?? Values.ScheduledStart,
                StartedAt = data.StartedAt ?? Values.StartedAt,
                EndedAt = data.EndedAt ?? Values.EndedAt,
                Title = data.Title ?? Values.Title,
                Lang = data.Lang ?? Values.Lang,
                Categories = data.Categories ?? Values.Categories,
                Hashtags = data.Hashtags ?? Values.Hashtags,
                SeriesId = data.SeriesId ?? Values.SeriesId,
                Format = data.Format ?? Values.Format,
                TieIn = data.TieIn ?? Values.TieIn,
                IsTicketed = data.IsTicketed ?? Values.IsTicketed,
                AnnouncementPostId = data.AnnouncementPostId ?? Values.AnnouncementPostId,
            };
        }
    }
}
