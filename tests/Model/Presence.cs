namespace SpacesPlatform.Model;

/// <summary>Who has the floor in one Space, and when.</summary>
internal sealed class Presence(IReadOnlyList<string> hostIds, IEnumerable<Fact> facts)
{
    private readonly List<Fact> speakerEvents = facts
        .Where(fact => fact.Type is EventTypes.SpeakerJoined or EventTypes.SpeakerLeft)
        .Order(FactOrder.Order).ToList();

    /// <summary>Accounts that joined at least once, by their earliest join.</summary>
    public IReadOnlyList<string> Speakers => speakerEvents.Where(fact => fact.Type == EventTypes.SpeakerJoined)
        .Select(fact => fact.AccountId!).Distinct().ToList();

    /// <summary>By account, the time of its earliest join in any role.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> FirstJoins => speakerEvents
        .Where(fact => fact.Type == EventTypes.SpeakerJoined).GroupBy(fact => fact.AccountId!)
        .ToDictionary(joins => joins.Key, joins => joins.Min(join => join.Time));

    /// <summary>|hosts ∪ speakers present at t|.</summary>
    public int At(DateTimeOffset t)
    {
        var present = hostIds.ToHashSet();
        foreach (var account in speakerEvents.Select(fact => fact.AccountId!).Distinct())
        {
            var latest = speakerEvents.LastOrDefault(fact => fact.AccountId == account && fact.Time <= t);
            if (latest?.Type == EventTypes.SpeakerJoined)
            {
                present.Add(account);
            }
        }

        return present.Count;
    }
}
