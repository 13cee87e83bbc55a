namespace SpacesPlatform.Contracts.V1;

/// <summary>How often a post about a Space was liked and reposted, as counted at one moment.</summary>
public sealed record EngagementMeasured
{
    /// <summary>Identity, subject and times.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The post's id.</summary>
    public required string PostId { get; init; }

    /// <summary>Likes so far, or null when not counted.</summary>
    public int? Likes { get; init; }

    /// <summary>Reposts so far, or null when not counted.</summary>
    public int? Reposts { get; init; }
}
