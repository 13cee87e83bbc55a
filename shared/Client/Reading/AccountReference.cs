namespace SpacesPlatform.Client.Reading;

/// <summary>An account as answers name it.</summary>
public sealed record AccountReference
{
    /// <summary>The account's id.</summary>
    public required string Id { get; init; }

    /// <summary>The handle, without <c>@</c>; null while no update has told it.</summary>
    public required string? Handle { get; init; }

    /// <summary>The name as shown; null while no update has told it.</summary>
    public required string? DisplayName { get; init; }
}
