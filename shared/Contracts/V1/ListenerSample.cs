namespace SpacesPlatform.Contracts.V1;

/// <summary>One count of one Space at one moment: an event of its own, with an identity of its own.</summary>
public sealed record ListenerSample
{
    /// <summary>The event's id, unique within the chunk's source.</summary>
    public required string Id { get; init; }

    /// <summary>The Space's id.</summary>
    public required string SpaceId { get; init; }

    /// <summary>When it was counted (UTC, milliseconds).</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The count, 0 to 2³¹−1.</summary>
    public required int Count { get; init; }

    /// <summary>What is counted.</summary>
    public SampleKind Kind { get; init; }

    /// <summary>The W3C <c>traceparent</c> of this event alone, where it is another than the chunk's.</summary>
    public string? TraceParent { get; init; }
}
