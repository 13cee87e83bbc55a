namespace SpacesPlatform.Client.Reading;

/// <summary>Which firsts are meant.</summary>
public sealed record FirstsQuery : Query
{
    /// <summary>The role: one of <see cref="FirstRoles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The era's id.</summary>
    public string? Era { get; init; }

    /// <summary>As of a past moment.</summary>
    public DateTimeOffset? AsOf { get; init; }

    internal override QueryString Parameters() => base.Parameters().Add("role", Role).Add("era", Era).Add("as_of", AsOf);
}
