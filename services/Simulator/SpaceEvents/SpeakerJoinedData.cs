namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>An account got the floor in a Space.</summary>
public sealed record SpeakerJoinedData(string AccountId, string Role) : EventData
{
    internal override string Type => EventTypes.SpeakerJoined;
}
