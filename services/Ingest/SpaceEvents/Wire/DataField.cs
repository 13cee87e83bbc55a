namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The fields of all events' data, in the order of <see cref="FieldNames.Data"/>.</summary>
internal enum DataField
{
    Count,
    Kind,
    AccountId,
    Role,
    Title,
    HostIds,
    ScheduledStart,
    StartedAt,
    EndedAt,
    TotalListeners,
    PeakListeners,
    Lang,
    Categories,
    Hashtags,
    SeriesId,
    Format,
    TieIn,
    IsTicketed,
    AnnouncementPostId,
    PostId,
    Likes,
    Reposts,
    Handle,
    DisplayName,
    EventId,
}
