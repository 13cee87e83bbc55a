namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The types of events that are taken.</summary>
internal enum EventType
{
    SpaceScheduled,
    SpaceStarted,
    SpaceUpdated,
    ListenersSampled,
    SpeakerJoined,
    SpeakerLeft,
    SpaceEnded,
    SpaceCanceled,
    EngagementMeasured,
    AccountUpdated,
    EventRetracted,
}
