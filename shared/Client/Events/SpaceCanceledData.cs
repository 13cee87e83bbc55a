namespace SpacesPlatform.Client.Events;

/// <summary>A scheduled Space will not take place. It has no <c>data</c> on the wire.</summary>
public sealed record SpaceCanceledData : EventData
{
    internal override string Type => EventTypes.SpaceCanceled;
}
