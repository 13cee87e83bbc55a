namespace SpacesPlatform.Client.Events;

/// <summary>An account got the floor in a Space.</summary>
/// <param name="AccountId">The account's id.</param>
/// <param name="Role">In which role: one of <see cref="SpeakerRoles"/>.</param>
public sealed record SpeakerJoinedData(string AccountId, string Role = SpeakerRoles.Speaker) : EventData
{
    internal override string Type => EventTypes.SpeakerJoined;
}
