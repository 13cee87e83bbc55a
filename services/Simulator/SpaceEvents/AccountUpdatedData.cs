namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>What is known of an account.</summary>
public sealed record AccountUpdatedData(string Handle, string DisplayName, IReadOnlyList<string> Categories) : EventData
{
    internal override string Type => EventTypes.AccountUpdated;
}
