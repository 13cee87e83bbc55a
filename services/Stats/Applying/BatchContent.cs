using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>A batch in which each identity stands once; what came again within the batch is told apart.</summary>
internal sealed class BatchContent
{
    private readonly Dictionary<EventIdentity, IncomingEvent> events = [];

    public BatchContent(IEnumerable<IncomingEvent> incoming)
    {
        foreach (var next in incoming)
        {
            if (!events.TryAdd(next.Identity, next))
            {
                Repeats.Add((events[next.Identity], next));
            }
        }
    }

    public IReadOnlyCollection<IncomingEvent> Events => events.Values;

    public List<(IncomingEvent First, IncomingEvent Later)> Repeats { get; } = [];

    /// <summary>The identities that retractions among some events name, each once and in order.</summary>
    public static IReadOnlyList<EventIdentity> RetractionTargets(IEnumerable<IncomingEvent> events) =>
    [
        .. events.Where(incoming => incoming.Type == EventType.EventRetracted)
            .Select(incoming => new EventIdentity(incoming.Source, incoming.Data!.EventId!))
            .Distinct().Order(),
    ];
}
