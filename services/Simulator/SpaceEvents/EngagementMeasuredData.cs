namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>How often a post about a Space was liked and reposted so far.</summary>
public sealed record EngagementMeasuredData(string PostId, int? Likes, int? Reposts) : EventData
{
    internal override string Type => EventTypes.EngagementMeasured;
}
