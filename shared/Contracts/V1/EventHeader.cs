namespace SpacesPlatform.Contracts.V1;

/// <summary>What every event carries, whatever it says: who reported it, which event it is, what it is about and when.</summary>
/// <remarks>
/// The identity of an event is (<see cref="Source"/>, <see cref="Id"/>), unique for ever. Times are UTC, truncated to
/// milliseconds.
/// </remarks>
public sealed record EventHeader
{
    /// <summary>The integration that reported the event: its CloudEvents <c>source</c>, a URI reference of at most 256 characters.</summary>
    public required string Source { get; init; }

    /// <summary>The event's id, unique within <see cref="Source"/>: 1 to 128 characters, no control characters.</summary>
    public required string Id { get; init; }

    /// <summary>The Space's id; the account's for <see cref="AccountUpdated"/>; empty for <see cref="EventRetracted"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>When it happened: the CloudEvents <c>time</c>.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When ingest took the event in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The W3C <c>traceparent</c> under which the event was taken in, or null when it was not traced.</summary>
    public string? TraceParent { get; init; }
}
