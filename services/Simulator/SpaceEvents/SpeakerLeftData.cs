namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>An account gave up the floor in a Space.</summary>
public sealed record SpeakerLeftData(string AccountId, string Role) : EventData
{
    internal override string Type => EventTypes.SpeakerLeft;
}
