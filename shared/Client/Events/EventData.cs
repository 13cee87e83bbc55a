namespace SpacesPlatform.Client.Events;

/// <summary>The <c>data</c> of an event as it goes over the wire; it decides the event's type.</summary>
public abstract record EventData
{
    private protected EventData()
    {
    }

    /// <summary>Not public, so that it does not become a field of the data.</summary>
    internal abstract string Type { get; }
}
