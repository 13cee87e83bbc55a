namespace SpacesPlatform.Client.Events;

/// <summary>The CloudEvents types that an integration posts.</summary>
public static class EventTypes
{
    /// <summary>A Space was announced for a later time.</summary>
    public const string SpaceScheduled = "com.spacesplatform.space.scheduled.v1";

    /// <summary>A Space went live.</summary>
    public const string SpaceStarted = "com.spacesplatform.space.started.v1";

    /// <summary>Descriptive fields of a Space changed.</summary>
    public const string SpaceUpdated = "com.spacesplatform.space.updated.v1";

    /// <summary>A Space ended.</summary>
    public const string SpaceEnded = "com.spacesplatform.space.ended.v1";

    /// <summary>A scheduled Space will not take place.</summary>
    public const string SpaceCanceled = "com.spacesplatform.space.canceled.v1";

    /// <summary>One count of one Space at one moment.</summary>
    public const string ListenersSampled = "com.spacesplatform.space.listeners-sampled.v1";

    /// <summary>An account got the floor in a Space.</summary>
    public const string SpeakerJoined = "com.spacesplatform.space.speaker-joined.v1";

    /// <summary>An account gave up the floor in a Space.</summary>
    public const string SpeakerLeft = "com.spacesplatform.space.speaker-left.v1";

    /// <summary>How often a post about a Space was liked and reposted.</summary>
    public const string EngagementMeasured = "com.spacesplatform.space.engagement-measured.v1";

    /// <summary>What is known of an account.</summary>
    public const string AccountUpdated = "com.spacesplatform.account.updated.v1";

    /// <summary>An event of the same source is taken back.</summary>
    public const string EventRetracted = "com.spacesplatform.event.retracted.v1";
}
