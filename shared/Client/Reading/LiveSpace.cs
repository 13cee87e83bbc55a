namespace SpacesPlatform.Client.Reading;

/// <summary>A Space that is live now.</summary>
public sealed record LiveSpace
{
    /// <summary>Its place, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The Space's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title, or null.</summary>
    public required string? Title { get; init; }

    /// <summary>The hosts.</summary>
    public required IReadOnlyList<AccountReference> Hosts { get; init; }

    /// <summary>Listeners at the last sample.</summary>
    public required int Listeners { get; init; }

    /// <summary>When that was (UTC).</summary>
    public required DateTimeOffset SampledAt { get; init; }

    /// <summary>The start (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Category paths.</summary>
    public required IReadOnlyList<string> Categories { get; init; }
}
