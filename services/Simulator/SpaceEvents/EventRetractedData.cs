namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>An event of the same source is taken back.</summary>
public sealed record EventRetractedData(string EventId) : EventData
{
    public override string Type => EventTypes.EventRetracted;
}
