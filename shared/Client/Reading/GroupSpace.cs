namespace SpacesPlatform.Client.Reading;

/// <summary>A Space in the list of a group.</summary>
public sealed record GroupSpace
{
    /// <summary>The Space's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title, or null.</summary>
    public required string? Title { get; init; }

    /// <summary><c>scheduled</c>, <c>live</c>, <c>ended</c> or <c>canceled</c>; null while no event has said.</summary>
    public required string? State { get; init; }

    /// <summary>The start (UTC), or null.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>The end (UTC), or null.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>The most listeners at once; null without data.</summary>
    public required int? PeakListeners { get; init; }

    /// <summary><c>live</c>, <c>provisional</c> or <c>final</c>; null before it began.</summary>
    public required string? Finality { get; init; }
}
