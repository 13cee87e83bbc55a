namespace SpacesPlatform.Stats.EventStatuses;

/// <summary>What became of an event.</summary>
internal sealed record EventStatusAnswer
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public required string Type { get; init; }

    public string? Subject { get; init; }

    public required string Status { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>Later deliveries with the same content.</summary>
    public int Duplicates { get; init; }

    /// <summary>Later deliveries with other content.</summary>
    public int Conflicts { get; init; }

    /// <summary>The newest of these, newest first.</summary>
    public required IReadOnlyList<ConflictDetail> ConflictDetails { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>The first revision that has its effect.</summary>
    public long? Revision { get; init; }

    public string? TraceId { get; init; }
}
