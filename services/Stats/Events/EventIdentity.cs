namespace SpacesPlatform.Stats.Events;

/// <summary>What an event is known by, for ever.</summary>
internal readonly record struct EventIdentity(string Source, string Id) : IComparable<EventIdentity>
{
    public int CompareTo(EventIdentity other)
    {
        var bySource = Contracts.Utf8Ordinal.Comparer.Compare(Source, other.Source);
        return bySource != 0 ? bySource : Contracts.Utf8Ordinal.Comparer.Compare(Id, other.Id);
    }
}
