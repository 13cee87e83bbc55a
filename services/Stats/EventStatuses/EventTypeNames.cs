using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.EventStatuses;

/// <summary>The types of events as integrations post them.</summary>
internal static class EventTypeNames
{
    public static string Of(EventType type) => type switch
    {
        EventType.SpaceScheduled => "com.spacesplatform.space.scheduled.v1",
        EventType.SpaceStarted => "com.spacesplatform.space.started.v1",
        EventType.SpaceUpdated => "com.spacesplatform.space.updated.v1",
        EventType.ListenersSampled => "com.spacesplatform.space.listeners-sampled.v1",
        EventType.SpeakerJoined => "com.spacesplatform.space.speaker-joined.v1",
        EventType.SpeakerLeft => "com.spacesplatform.space.speaker-left.v1",
        EventType.SpaceEnded => "com.spacesplatform.space.ended.v1",
        EventType.SpaceCanceled => "com.spacesplatform.space.canceled.v1",
        EventType.EngagementMeasured => "com.spacesplatform.space.engagement-measured.v1",
        EventType.AccountUpdated => "com.spacesplatform.account.updated.v1",
        EventType.EventRetracted => "com.spacesplatform.event.retracted.v1",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Only an awaited identity has none, and it is not shown."),
    };
}
