namespace SpacesPlatform.Stats.Diffs;

/// <summary>An event that was applied, or took another one back, between the two moments.</summary>
internal sealed record ChangeEvent
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public required string Type { get; init; }

    /// <summary>The Space or account that it is about; of a retraction, that of the event taken back.</summary>
    public required string Subject { get; init; }

    /// <summary>Of a retraction: the id, of the same source, of the event that it took back.</summary>
    public string? TakesBack { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset AppliedAt { get; init; }

    public string? TraceId { get; init; }

    /// <summary>Whether it happened before the earlier moment, and was only learnt of later.</summary>
    public bool Late { get; init; }

    public required string StatusUrl { get; init; }
}
