using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Projections;

/// <summary>A kept event as projections read it, in the platform's order of events: time, then source, then id.</summary>
internal sealed record KeptEvent(
    EventType Type, string Source, string Id, string Subject, DateTimeOffset At, int Count, SampleKind Kind, EventData? Data)
    : IComparable<KeptEvent>
{
    public int CompareTo(KeptEvent? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byTime = At.CompareTo(other.At);
        return byTime != 0 ? byTime : new EventIdentity(Source, Id).CompareTo(new EventIdentity(other.Source, other.Id));
    }
}
