namespace SpacesPlatform.Contracts.V1;

/// <summary>A scheduled Space will not take place.</summary>
public sealed record SpaceCanceled
{
    /// <summary>Identity, subject and times.</summary>
    public required EventHeader Header { get; init; }
}
