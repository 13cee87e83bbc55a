namespace SpacesPlatform.Client.Reading;

/// <summary>Who hosted Spaces of a group.</summary>
public sealed record GroupHost
{
    /// <summary>The account's id.</summary>
    public required string Id { get; init; }

    /// <summary>The handle, without <c>@</c>, or null.</summary>
    public required string? Handle { get; init; }

    /// <summary>The name as shown, or null.</summary>
    public required string? DisplayName { get; init; }

    /// <summary>How many of the group's Spaces it hosted.</summary>
    public required long Appearances { get; init; }
}
