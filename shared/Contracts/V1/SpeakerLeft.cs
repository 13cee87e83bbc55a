namespace SpacesPlatform.Contracts.V1;

/// <summary>An account gave up the floor in a Space.</summary>
public sealed record SpeakerLeft
{
    /// <summary>Identity, subject and times.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The account's id.</summary>
    public required string AccountId { get; init; }

    /// <summary>In which role.</summary>
    public required SpeakerRole Role { get; init; }
}
