namespace SpacesPlatform.Client.Events;

/// <summary>An account gave up the floor in a Space.</summary>
/// <param name="AccountId">The account's id.</param>
/// <param name="Role">In which role it had it: one of <see cref="SpeakerRoles"/>.</param>
public sealed record SpeakerLeftData(string AccountId, string Role = SpeakerRoles.Speaker) : EventData
{
    internal override string Type => EventTypes.SpeakerLeft;
}
