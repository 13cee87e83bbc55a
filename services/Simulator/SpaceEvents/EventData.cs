using System.Text.Json.Serialization;

namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>The <c>data</c> of an event as it goes over the wire; it decides the event's type.</summary>
public abstract record EventData
{
    [JsonIgnore]
    public abstract string Type { get; }
}
