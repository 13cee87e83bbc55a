namespace SpacesPlatform.Stats.Data;

/// <summary>A message that is committed with the change that caused it, and sent afterwards.</summary>
internal sealed class OutboxRow
{
    public long OutboxId { get; init; }

    /// <summary>Which contract <see cref="Body"/> holds.</summary>
    public required string MessageType { get; init; }

    /// <summary>The contract as JSON; text, as jsonb refuses the escaped NUL that a poisonous event may hold.</summary>
    public required string Body { get; init; }

    /// <summary>For a message to the error queue: why; null for one that is published.</summary>
    public string? FaultReason { get; init; }

    /// <summary>The W3C <c>traceparent</c> of the change.</summary>
    public string? TraceParent { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
