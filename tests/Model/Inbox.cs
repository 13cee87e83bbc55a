namespace SpacesPlatform.Model;

/// <summary>Identities: the first of each stands, and retractions take effect whichever came first.</summary>
internal sealed class Inbox
{
    public Inbox(IEnumerable<WireEvent> wires)
    {
        var facts = wires.Select(FactReader.Read).ToList();
        var identities = facts.GroupBy(fact => (fact.Source, fact.Id)).ToList();
        var firsts = identities.Select(same => same.First()).ToList();
        var retracted = firsts.Where(fact => fact.Type == EventTypes.EventRetracted)
            .Select(fact => (fact.Source, fact.EventId)).ToHashSet();

        Applied = firsts.Where(fact => !IsRetracted(fact)).ToList();
        Events = identities.Select(same => new ModelEvent(
            same.Key.Source,
            same.Key.Id,
            IsRetracted(same.First()) ? "retracted" : "applied",
            same.Skip(1).Count(again => again.Content == same.First().Content),
            same.Skip(1).Count(again => again.Content != same.First().Content))).ToList();

        bool IsRetracted(Fact fact) => fact.Type != EventTypes.EventRetracted && retracted.Contains((fact.Source, fact.Id));
    }

    /// <summary>One fact an identity, without those that were retracted.</summary>
    public IReadOnlyList<Fact> Applied { get; }

    public IReadOnlyList<ModelEvent> Events { get; }
}
