using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Projections;

/// <summary>A Space's kept events, sorted into what each part of the projection reads; all but samples in order.</summary>
internal sealed class SpaceReading
{
    public SpaceScalars Scalars { get; } = new();

    /// <summary>Samples of every kind, in no order.</summary>
    public List<KeptEvent> Samples { get; } = [];

    public List<KeptEvent> SpeakerEvents { get; } = [];

    public List<KeptEvent> Engagements { get; } = [];

    public List<KeptEvent> Ends { get; } = [];

    public static SpaceReading Of(IEnumerable<KeptEvent> events)
    {
        var reading = new SpaceReading();
        foreach (var kept in events.Where(kept => kept.Type != EventType.ListenersSampled).Order())
        {
            switch (kept.Type)
            {
                case EventType.SpeakerJoined or EventType.SpeakerLeft:
                    reading.SpeakerEvents.Add(kept);
                    break;
                case EventType.EngagementMeasured:
                    reading.Engagements.Add(kept);
                    break;
                case EventType.SpaceEnded:
                    reading.Ends.Add(kept);
                    reading.Scalars.Take(kept);
                    break;
                default:
                    reading.Scalars.Take(kept);
                    break;
            }
        }

        reading.Samples.AddRange(events.Where(kept => kept.Type == EventType.ListenersSampled));
        return reading;
    }

    /// <summary>Accounts that ever joined, each with its first join, in the order of these.</summary>
    public IReadOnlyList<(string AccountId, DateTimeOffset At)> FirstJoins() =>
        [.. SpeakerEvents.Where(kept => kept.Type == EventType.SpeakerJoined)
            .Select(kept => (kept.Data!.AccountId!, kept.At)).DistinctBy(join => join.Item1)];
}
