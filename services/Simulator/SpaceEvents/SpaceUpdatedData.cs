namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>Descriptive fields of a Space changed.</summary>
public sealed record SpaceUpdatedData : SpaceDescriptionData
{
    internal override string Type => EventTypes.SpaceUpdated;
}
