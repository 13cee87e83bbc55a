namespace SpacesPlatform.Contracts.V1;

/// <summary>
/// A chunk of listener samples that one source posted in one request. Samples are by far the most frequent events: one
/// message for many of them keeps the broker's work small.
/// </summary>
public sealed record ListenersSampled
{
    /// <summary>The integration that reported the samples.</summary>
    public required string Source { get; init; }

    /// <summary>When ingest took the samples in (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The W3C <c>traceparent</c> of the request, or null when it was not traced.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The samples, in the request's order.</summary>
    public required IReadOnlyList<ListenerSample> Samples { get; init; }
}
