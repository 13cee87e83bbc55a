namespace SpacesPlatform.Contracts.V1;

/// <summary>Descriptive fields of a Space changed.</summary>
public sealed record SpaceUpdated
{
    /// <summary>Identity, subject and times.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The fields that changed; the others are null.</summary>
    public required SpaceDescription Description { get; init; }
}
