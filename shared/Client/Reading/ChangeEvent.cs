namespace SpacesPlatform.Client.Reading;

/// <summary>An event that was applied, or took another one back, between two moments.</summary>
public sealed record ChangeEvent
{
    /// <summary>Its source.</summary>
    public required string Source { get; init; }

    /// <summary>Its id, unique within the source.</summary>
    public required string Id { get; init; }

    /// <summary>Its CloudEvents type.</summary>
    public required string Type { get; init; }

    /// <summary>The Space or account that it is about; of a retraction, that of the event taken back.</summary>
    public required string Subject { get; init; }

    /// <summary>Of a retraction: the id of the event that it took back.</summary>
    public required string? TakesBack { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When the platform got it (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it was applied (UTC).</summary>
    public required DateTimeOffset AppliedAt { get; init; }

    /// <summary>The trace of the request that posted it, or null.</summary>
    public required string? TraceId { get; init; }

    /// <summary>Whether it happened before the earlier moment, and was only learnt of later.</summary>
    public required bool Late { get; init; }

    /// <summary>The API's link to what became of it.</summary>
    public required string StatusUrl { get; init; }
}
