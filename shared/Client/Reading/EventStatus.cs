namespace SpacesPlatform.Client.Reading;

/// <summary>What became of an event.</summary>
public sealed record EventStatus
{
    /// <summary>It has its effect.</summary>
    public const string Applied = "applied";

    /// <summary>It could not be applied: see <see cref="Reason"/>.</summary>
    public const string Failed = "failed";

    /// <summary>It was taken back by a later event.</summary>
    public const string Retracted = "retracted";

    /// <summary>Its source.</summary>
    public required string Source { get; init; }

    /// <summary>Its id, unique within the source.</summary>
    public required string Id { get; init; }

    /// <summary>Its CloudEvents type.</summary>
    public required string Type { get; init; }

    /// <summary>The Space or account that it is about, or null.</summary>
    public required string? Subject { get; init; }

    /// <summary><see cref="Applied"/>, <see cref="Failed"/> or <see cref="Retracted"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public required string? Reason { get; init; }

    /// <summary>Later deliveries with the same content, which had no effect.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Later deliveries with other content, which had no effect either.</summary>
    public required int Conflicts { get; init; }

    /// <summary>The newest of these, newest first.</summary>
    public required IReadOnlyList<EventConflict> ConflictDetails { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTimeOffset? OccurredAt { get; init; }

    /// <summary>When the platform got it (UTC).</summary>
    public required DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When it was applied (UTC).</summary>
    public required DateTimeOffset? AppliedAt { get; init; }

    /// <summary>The first revision that has its effect.</summary>
    public required long? Revision { get; init; }

    /// <summary>The trace of the request that posted it, or null.</summary>
    public required string? TraceId { get; init; }
}
