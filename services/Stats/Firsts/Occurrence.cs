using SpacesPlatform.Contracts;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>An account had a role in a Space. The earliest comes first, then ids in ordinal order.</summary>
internal sealed record Occurrence(string AccountId, string SpaceId, DateTimeOffset At)
{
    public bool IsBefore(Occurrence other)
    {
        var order = At.CompareTo(other.At);
        order = order != 0 ? order : Utf8Ordinal.Comparer.Compare(AccountId, other.AccountId);
        return (order != 0 ? order : Utf8Ordinal.Comparer.Compare(SpaceId, other.SpaceId)) < 0;
    }
}
