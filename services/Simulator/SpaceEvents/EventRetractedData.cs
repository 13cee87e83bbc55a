namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>An event of the same source is taken back.</summary>
public sealed record EventRetractedData(string EventId) : EventData
{
    internal override string Type => EventTypes.EventRetracted;
}
