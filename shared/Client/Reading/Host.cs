namespace SpacesPlatform.Client.Reading;

/// <summary>An account as a host.</summary>
public sealed record Host
{
    /// <summary>The account's id.</summary>
    public required string Id { get; init; }

    /// <summary>The handle, without <c>@</c>, or null.</summary>
    public required string? Handle { get; init; }

    /// <summary>The name as shown, or null.</summary>
    public required string? DisplayName { get; init; }

    /// <summary>Category paths.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>What its Spaces achieved together.</summary>
    public required GroupTotals Totals { get; init; }

    /// <summary>The Space of its peak, or null.</summary>
    public required BestSpace? BestSpace { get; init; }

    /// <summary>On the board of hosts by peak listeners, of all time; null where it is not on it.</summary>
    public required long? Rank { get; init; }

    /// <summary>Its newest Spaces.</summary>
    public required IReadOnlyList<GroupSpace> Spaces { get; init; }
}
