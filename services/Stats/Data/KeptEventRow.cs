namespace SpacesPlatform.Stats.Data;

/// <summary>An event as it was taken in. All projections can be rebuilt from these. Partitioned by month of receipt.</summary>
internal sealed class KeptEventRow
{
    public DateTimeOffset ReceivedAt { get; init; }

    public required string Source { get; init; }

    public required string Id { get; init; }

    public Events.EventType Type { get; init; }

    public required string Subject { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public long BatchId { get; init; }

    /// <summary>The transaction from which on it is as if it had never come; null while it counts.</summary>
    public long? RetractedBy { get; init; }

    public string? TraceId { get; init; }

    /// <summary>The count of a listener sample; samples have no <see cref="Data"/>, being most of all events.</summary>
    public int? Count { get; init; }

    /// <summary>The kind of a listener sample.</summary>
    public Contracts.V1.SampleKind? Kind { get; init; }

    /// <summary>The event's data in snake_case JSON, without nulls.</summary>
    public string? Data { get; init; }
}
