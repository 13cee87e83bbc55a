namespace SpacesPlatform.Client.Events;

/// <summary>
/// Ids for events that have none of their own. Where your system has a stable id for what happened, use that instead: an event
/// that is sent twice then counts once, also after your program was started anew.
/// </summary>
public static class EventIds
{
    /// <summary>A new id: a UUID of version 7, whose order is that of the time.</summary>
    /// <param name="time">The clock; null for the system's.</param>
    public static string New(TimeProvider? time = null) => Guid.CreateVersion7((time ?? TimeProvider.System).GetUtcNow()).ToString();
}
