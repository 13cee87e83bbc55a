namespace SpacesPlatform.Client.Reading;

/// <summary>A Space that contributes to the value of a group.</summary>
public sealed record ContributingSpace
{
    /// <summary>The Space's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title, or null.</summary>
    public required string? Title { get; init; }
}
