using SpacesPlatform.Stats.Groups;

namespace SpacesPlatform.Stats.Accounts;

/// <summary>An account as a host: what it achieved, where it stands and its Spaces.</summary>
internal sealed record HostAnswer
{
    public required string Id { get; init; }

    public string? Handle { get; init; }

    public string? DisplayName { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public required GroupTotals Totals { get; init; }

    public BestSpace? BestSpace { get; init; }

    /// <summary>On the board of hosts by peak listeners, of all time.</summary>
    public long? Rank { get; init; }

    public required IReadOnlyList<GroupSpace> Spaces { get; init; }
}
