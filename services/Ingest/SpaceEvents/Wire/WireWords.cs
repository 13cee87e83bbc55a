using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The closed vocabularies of the wire.</summary>
internal static class WireWords
{
    public static WordSet<EventType> Types { get; } = new(
        ("com.spacesplatform.space.listeners-sampled.v1", EventType.ListenersSampled),
        ("com.spacesplatform.space.scheduled.v1", EventType.SpaceScheduled),
        ("com.spacesplatform.space.started.v1", EventType.SpaceStarted),
        ("com.spacesplatform.space.updated.v1", EventType.SpaceUpdated),
        ("com.spacesplatform.space.speaker-joined.v1", EventType.SpeakerJoined),
        ("com.spacesplatform.space.speaker-left.v1", EventType.SpeakerLeft),
        ("com.spacesplatform.space.ended.v1", EventType.SpaceEnded),
        ("com.spacesplatform.space.canceled.v1", EventType.SpaceCanceled),
        ("com.spacesplatform.space.engagement-measured.v1", EventType.EngagementMeasured),
        ("com.spacesplatform.account.updated.v1", EventType.AccountUpdated),
        ("com.spacesplatform.event.retracted.v1", EventType.EventRetracted));

    public static WordSet<SampleKind> SampleKinds { get; } = new(
        ("listeners", SampleKind.Listeners),
        ("participants", SampleKind.Participants),
        ("total_live", SampleKind.TotalLive),
        ("total_replay", SampleKind.TotalReplay));

    public static WordSet<SpeakerRole> SpeakerRoles { get; } = new(
        ("host", SpeakerRole.Host),
        ("co-host", SpeakerRole.CoHost),
        ("speaker", SpeakerRole.Speaker));
}
