namespace SpacesPlatform.Model;

/// <summary>The CloudEvents <c>type</c> of every event, in full.</summary>
public static class EventTypes
{
    public const string SpaceScheduled = "com.spacesplatform.space.scheduled.v1";
    public const string SpaceStarted = "com.spacesplatform.space.started.v1";
    public const string SpaceUpdated = "com.spacesplatform.space.updated.v1";
    public const string ListenersSampled = "com.spacesplatform.space.listeners-sampled.v1";
    public const string SpeakerJoined = "com.spacesplatform.space.speaker-joined.v1";
    public const string SpeakerLeft = "com.spacesplatform.space.speaker-left.v1";
    public const string SpaceEnded = "com.spacesplatform.space.ended.v1";
    public const string SpaceCanceled = "com.spacesplatform.space.canceled.v1";
    public const string EngagementMeasured = "com.spacesplatform.space.engagement-measured.v1";
    public const string AccountUpdated = "com.spacesplatform.account.updated.v1";
    public const string EventRetracted = "com.spacesplatform.event.retracted.v1";
}
