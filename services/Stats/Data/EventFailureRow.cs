namespace SpacesPlatform.Stats.Data;

/// <summary>Why an event could not be applied.</summary>
internal sealed class EventFailureRow
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public required string Reason { get; set; }

    public DateTimeOffset OccurredAt { get; set; }

    public DateTimeOffset FailedAt { get; set; }

    public string? TraceId { get; set; }
}
