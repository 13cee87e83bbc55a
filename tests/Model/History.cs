namespace SpacesPlatform.Model;

/// <summary>Events of which no two share an identity, in the order in which they were made up.</summary>
public sealed record History(IReadOnlyList<WireEvent> Events)
{
    /// <summary>
    /// One way in which the history may travel: every event at least once, some more than once (also written differently), in any
    /// order, split into requests of at least one event.
    /// </summary>
    /// <param name="seed">The same seed gives the same way.</param>
    /// <param name="largest">The most events of one request.</param>
    public IReadOnlyList<IReadOnlyList<WireEvent>> Travel(uint seed, int largest = 40)
    {
        var dice = new Dice(seed);
        var events = Events.ToList();
        var repetitions = events.Count == 0 ? 0 : dice.Next(events.Count + 1);
        for (var i = 0; i < repetitions; i++)
        {
            var again = dice.Of(Events);
            events.Add(dice.Chance(50) ? again : again.Restated());
        }

        dice.Shuffle(events);
        return Split(dice, events, largest);
    }

    /// <summary>
    /// One way in which a history that contradicts itself may travel: in its order, which matters here, about every fourth event
    /// under the identity of another one before or after it, some said again at once or later; split into requests.
    /// </summary>
    /// <param name="seed">The same seed gives the same way.</param>
    /// <param name="largest">The most events of one request.</param>
    public IReadOnlyList<IReadOnlyList<WireEvent>> Contradict(uint seed, int largest = 40)
    {
        var dice = new Dice(seed);
        var events = new List<WireEvent>();
        foreach (var wire in Events)
        {
            var other = dice.Of(Events);
            events.Add(dice.Chance(25) ? wire with { Source = other.Source, Id = other.Id } : wire);
            while (dice.Chance(25))
            {
                events.Add(dice.Of(events).Restated());
            }
        }

        return Split(dice, events, largest);
    }

    /// <summary>One event a line, as it would be posted.</summary>
    public override string ToString() => "\n" + string.Join('\n', Events);

    private static List<IReadOnlyList<WireEvent>> Split(Dice dice, List<WireEvent> events, int largest)
    {
        var requests = new List<IReadOnlyList<WireEvent>>();
        for (var from = 0; from < events.Count; from += requests[^1].Count)
        {
            // Both many small requests and a single one must be likely.
            var size = dice.Weighted((1, 1), (2, 1 + dice.Next(5)), (2, 1 + dice.Next(largest)), (1, largest));
            requests.Add(events.Skip(from).Take(size).ToList());
        }

        return requests;
    }
}
