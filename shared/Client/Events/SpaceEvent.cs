namespace SpacesPlatform.Client.Events;

/// <summary>
/// One event of a Space or an account. Its id and time are fixed when it is made, so that the same object sent twice is the
/// same event.
/// </summary>
public sealed record SpaceEvent
{
    /// <summary>The integration's URI: a source that the API key may post for; at most 256 characters.</summary>
    public required string Source { get; init; }

    /// <summary>The Space's id; for <see cref="AccountUpdatedData"/> the account's. A retraction needs none.</summary>
    public string? Subject { get; init; }

    /// <summary>What happened; it decides the type.</summary>
    public required EventData Data { get; init; }

    /// <summary>Unique within the source, 1 to 128 characters; a new one of <see cref="EventIds"/> unless given.</summary>
    public string Id { get; init; } = EventIds.New();

    /// <summary>When it happened, kept to the millisecond; the moment at which this object was made unless given.</summary>
    public DateTimeOffset Time { get; init; } = TimeProvider.System.GetUtcNow();

    /// <summary>The W3C trace context that the event belongs to, or null for that of the request which carries it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Further CloudEvents attributes by name (lower-case letters and digits), or null. The platform does not read them.</summary>
    public IReadOnlyDictionary<string, string>? Extensions { get; init; }

    /// <summary>The CloudEvents type.</summary>
    public string Type => Data.Type;
}
