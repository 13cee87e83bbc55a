namespace SpacesPlatform.Stats.Data;

/// <summary>A delivery whose identity was taken by other content. Names what differed, never values.</summary>
internal sealed class EventConflictRow
{
    public long ConflictId { get; init; }

    public required string Source { get; init; }

    public required string Id { get; init; }

    public DateTimeOffset At { get; init; }

    public required string[] Fields { get; init; }
}
