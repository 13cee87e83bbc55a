namespace SpacesPlatform.Client.Reading;

/// <summary>The first account of a category in a role.</summary>
public sealed record First
{
    /// <summary>The role: one of <see cref="FirstRoles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The category's path.</summary>
    public required string Category { get; init; }

    /// <summary>Who it was; null where none had the role.</summary>
    public required AccountReference? Account { get; init; }

    /// <summary>In which Space; null likewise.</summary>
    public required SpaceReference? Space { get; init; }

    /// <summary>The start of the Space for a host, the first join for a speaker (UTC); null likewise.</summary>
    public required DateTimeOffset? At { get; init; }

    /// <summary>API links that prove it.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
