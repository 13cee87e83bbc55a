using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Events;

/// <summary>The one place where contracts become events to apply.</summary>
internal static class IncomingEvents
{
    /// <summary>The events that a message carries: many for a chunk of samples, else one.</summary>
    /// <exception cref="ArgumentException">The message is not an event contract.</exception>
    public static IReadOnlyList<IncomingEvent> From(object message) => message switch
    {
        ListenersSampled chunk => [.. chunk.Samples.Select(sample => Sample(chunk, sample))],
        SpaceScheduled m => [One(EventType.SpaceScheduled, m.Header, m, Described(m.Description) with
        {
            HostIds = m.HostIds,
            ScheduledStart = m.ScheduledStart,
        })],
        SpaceStarted m => [One(EventType.SpaceStarted, m.Header, m, Described(m.Description) with
        {
            HostIds = m.HostIds,
            StartedAt = m.StartedAt,
        })],
        SpaceUpdated m => [One(EventType.SpaceUpdated, m.Header, m, Described(m.Description))],
        SpeakerJoined m => [One(EventType.SpeakerJoined, m.Header, m, new() { AccountId = m.AccountId, Role = m.Role })],
        SpeakerLeft m => [One(EventType.SpeakerLeft, m.Header, m, new() { AccountId = m.AccountId, Role = m.Role })],
        SpaceEnded m => [One(EventType.SpaceEnded, m.Header, m, new()
        {
            EndedAt = m.EndedAt,
            TotalListeners = m.TotalListeners,
            PeakListeners = m.PeakListeners,
        })],
        SpaceCanceled m => [One(EventType.SpaceCanceled, m.Header, m, new())],
        EngagementMeasured m => [One(EventType.EngagementMeasured, m.Header, m, new()
        {
            PostId = m.PostId,
            Likes = m.Likes,
            Reposts = m.Reposts,
        })],
        AccountUpdated m => [One(EventType.AccountUpdated, m.Header, m, new()
        {
            Handle = m.Handle,
            DisplayName = m.DisplayName,
            Categories = m.Categories,
        })],
        EventRetracted m => [One(EventType.EventRetracted, m.Header, m, new() { EventId = m.EventId })],
        _ => throw new ArgumentException($"{message.GetType()} is not an event contract.", nameof(message)),
    };

    private static IncomingEvent One(EventType type, EventHeader header, object message, EventData data) => new()
    {
        Type = type,
        Source = header.Source,
        Id = header.Id,
        Subject = type == EventType.EventRetracted ? "" : header.Subject,
        OccurredAt = header.OccurredAt,
        ReceivedAt = header.ReceivedAt,
        TraceParent = header.TraceParent,
        Data = data,
        ToMessage = () => message,
    };

    private static IncomingEvent Sample(ListenersSampled chunk, ListenerSample sample) => new()
    {
        Type = EventType.ListenersSampled,
        Source = chunk.Source,
        Id = sample.Id,
        Subject = sample.SpaceId,
        OccurredAt = sample.OccurredAt,
        ReceivedAt = chunk.ReceivedAt,
        TraceParent = sample.TraceParent ?? chunk.TraceParent,
        Count = sample.Count,
        Kind = sample.Kind,
        ToMessage = () => chunk with { Samples = [sample] },
    };

    private static EventData Described(SpaceDescription description) => new()
    {
        Title = description.Title,
        Lang = description.Lang,
        Categories = description.Categories,
        Hashtags = description.Hashtags,
        SeriesId = description.SeriesId,
        Format = description.Format,
        TieIn = description.TieIn,
        IsTicketed = description.IsTicketed,
        AnnouncementPostId = description.AnnouncementPostId,
    };
}
