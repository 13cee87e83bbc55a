namespace SpacesPlatform.Client.Events;

/// <summary>Descriptive fields of a Space changed.</summary>
public sealed record SpaceUpdatedData : SpaceDescriptionData
{
    internal override string Type => EventTypes.SpaceUpdated;
}
