using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Projections;

/// <summary>
/// Who was inside without listening, at any time: the hosts throughout, and every account whose latest speaker event by
/// then is a join.
/// </summary>
internal sealed class SpeakerPresence
{
    /// <summary>How many accounts are present from a time on, in order of time.</summary>
    private readonly List<(DateTimeOffset From, int Present)> steps = [];
    private readonly int hosts;

    /// <param name="hostIds">The final hosts.</param>
    /// <param name="speakerEvents">Joins and leaves of all sources and roles, in order.</param>
    public SpeakerPresence(IReadOnlyCollection<string> hostIds, IEnumerable<KeptEvent> speakerEvents)
    {
        var present = new HashSet<string>(hostIds, StringComparer.Ordinal);
        hosts = present.Count;
        var hostSet = new HashSet<string>(present, StringComparer.Ordinal);
        foreach (var change in speakerEvents)
        {
            var account = change.Data!.AccountId!;
            if (hostSet.Contains(account))
            {
                continue;
            }

            _ = change.Type == EventType.SpeakerJoined ? present.Add(account) : present.Remove(account);
            if (steps.Count > 0 && steps[^1].From == change.At)
            {
                steps[^1] = (change.At, present.Count);
            }
            else
            {
                steps.Add((change.At, present.Count));
            }
        }
    }

    /// <summary>How many accounts of hosts and speakers are inside at <paramref name="at"/>.</summary>
    public int At(DateTimeOffset at)
    {
        var (low, high) = (0, steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = steps[middle].From <= at ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? hosts : steps[low - 1].Present;
    }
}
