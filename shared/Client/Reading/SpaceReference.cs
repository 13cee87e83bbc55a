namespace SpacesPlatform.Client.Reading;

/// <summary>A Space as answers name it.</summary>
public sealed record SpaceReference
{
    /// <summary>The Space's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title, or null.</summary>
    public required string? Title { get; init; }

    /// <summary>The hosts.</summary>
    public required IReadOnlyList<AccountReference> Hosts { get; init; }
}
