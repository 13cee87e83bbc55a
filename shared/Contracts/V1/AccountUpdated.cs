namespace SpacesPlatform.Contracts.V1;

/// <summary>What is known of an account. The header's subject is the account's id; a null says nothing about a field.</summary>
public sealed record AccountUpdated
{
    /// <summary>Identity, subject and times.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The handle, without <c>@</c>.</summary>
    public string? Handle { get; init; }

    /// <summary>The name as shown.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Category paths, each at most once; replaces the earlier list whole.</summary>
    public IReadOnlyList<string>? Categories { get; init; }
}
