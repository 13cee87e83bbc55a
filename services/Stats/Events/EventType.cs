namespace SpacesPlatform.Stats.Events;

/// <summary>The event types, as kept in the database: numbers never change their meaning.</summary>
internal enum EventType : short
{
    /// <summary>None has come: only a retraction has named the identity.</summary>
    None = 0,
    SpaceScheduled = 1,
    SpaceStarted = 2,
    SpaceUpdated = 3,
    ListenersSampled = 4,
    SpeakerJoined = 5,
    SpeakerLeft = 6,
    SpaceEnded = 7,
    SpaceCanceled = 8,
    EngagementMeasured = 9,
    AccountUpdated = 10,
    EventRetracted = 11,
}
