namespace SpacesPlatform.Stats.Data;

/// <summary>The identity of an event, unique for ever: what makes effects happen exactly once.</summary>
internal sealed class EventIdentityRow
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    /// <summary>The Space's or account's id; empty for retractions and while only awaited.</summary>
    public required string Subject { get; set; }

    public Events.EventType Type { get; set; }

    /// <summary>Tells duplicates from conflicts; null while only awaited.</summary>
    public byte[]? ContentHash { get; set; }

    public EventStatus Status { get; set; }

    /// <summary>When ingest took it in; finds the partition of the kept event. Null while only awaited.</summary>
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>The transaction that took it in.</summary>
    public long BatchId { get; set; }

    /// <summary>Later deliveries with the same content.</summary>
    public int Duplicates { get; set; }

    /// <summary>Later deliveries with other content.</summary>
    public int Conflicts { get; set; }
}
