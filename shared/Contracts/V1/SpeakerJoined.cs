namespace SpacesPlatform.Contracts.V1;

/// <summary>An account got the floor in a Space.</summary>
public sealed record SpeakerJoined
{
    /// <summary>Identity, subject and times.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The account's id.</summary>
    public required string AccountId { get; init; }

    /// <summary>In which role.</summary>
    public required SpeakerRole Role { get; init; }
}
