namespace SpacesPlatform.Client.Events;

/// <summary>An event of the same source is taken back, as if it had never come.</summary>
/// <param name="EventId">The id of that event.</param>
public sealed record EventRetractedData(string EventId) : EventData
{
    internal override string Type => EventTypes.EventRetracted;
}
