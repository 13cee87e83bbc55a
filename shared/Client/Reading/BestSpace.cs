namespace SpacesPlatform.Client.Reading;

/// <summary>The Space that holds a group's peak.</summary>
public sealed record BestSpace
{
    /// <summary>The Space's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title, or null.</summary>
    public required string? Title { get; init; }

    /// <summary>The start (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The most listeners at once.</summary>
    public required int PeakListeners { get; init; }
}
