using SpacesPlatform.Contracts;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// The Spaces and accounts that a transaction locks before it does anything, each with the earliest receipt among the
/// events that name it.
/// </summary>
internal sealed class LockSet
{
    public SortedDictionary<string, DateTimeOffset> Spaces { get; } = new(Utf8Ordinal.Comparer);

    public SortedDictionary<string, DateTimeOffset> Accounts { get; } = new(Utf8Ordinal.Comparer);

    /// <summary>What the events name themselves.</summary>
    public static LockSet Of(IEnumerable<IncomingEvent> events)
    {
        var locks = new LockSet();
        foreach (var incoming in events)
        {
            switch (incoming.Type)
            {
                case EventType.EventRetracted:
                    break;
                case EventType.AccountUpdated:
                    Add(locks.Accounts, incoming.Subject, incoming.ReceivedAt);
                    break;
                default:
                    Add(locks.Spaces, incoming.Subject, incoming.ReceivedAt);
                    break;
            }

            foreach (var account in AccountsNamedBy(incoming))
            {
                Add(locks.Accounts, account, incoming.ReceivedAt);
            }
        }

        return locks;
    }

    public static void Add(SortedDictionary<string, DateTimeOffset> held, string id, DateTimeOffset since)
    {
        if (!held.TryGetValue(id, out var earliest) || since < earliest)
        {
            held[id] = since;
        }
    }

    private static IEnumerable<string> AccountsNamedBy(IncomingEvent incoming) =>
        (incoming.Data?.HostIds ?? []).Concat(incoming.Data?.AccountId is { } account ? [account] : []);
}
