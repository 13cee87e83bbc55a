namespace SpacesPlatform.Client.Events;

/// <summary>How often a post about a Space was liked and reposted so far.</summary>
/// <param name="PostId">The post's id.</param>
/// <param name="Likes">Likes so far, or null when not counted.</param>
/// <param name="Reposts">Reposts so far, or null when not counted.</param>
public sealed record EngagementMeasuredData(string PostId, int? Likes = null, int? Reposts = null) : EventData
{
    internal override string Type => EventTypes.EngagementMeasured;
}
