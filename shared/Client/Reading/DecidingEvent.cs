namespace SpacesPlatform.Client.Reading;

/// <summary>An event that decides a value.</summary>
public sealed record DecidingEvent
{
    /// <summary>
    /// What of it: <c>peak</c>, <c>reported_peak</c>, <c>first_sample</c>, <c>last_sample</c>, <c>start</c>, <c>end</c> or
    /// <c>largest_count</c>.
    /// </summary>
    public required string Decides { get; init; }

    /// <summary>Its source.</summary>
    public required string Source { get; init; }

    /// <summary>Its id, unique within the source.</summary>
    public required string Id { get; init; }

    /// <summary>Its CloudEvents type.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When the platform got it (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The trace of the request that posted it, or null.</summary>
    public required string? TraceId { get; init; }

    /// <summary>The API's link to what became of it.</summary>
    public required string StatusUrl { get; init; }
}
