namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>A half-open interval of time; a null bound is open.</summary>
internal readonly record struct TimeRange(DateTimeOffset? From, DateTimeOffset? To)
{
    public bool Contains(DateTimeOffset instant) => !(instant < From) && !(instant >= To);

    /// <summary>Whether no instant can lie in it.</summary>
    public bool IsEmpty => From >= To;

    /// <summary>As much time right before it; null where it is empty or has not both bounds, or that would begin before all time.</summary>
    public TimeRange? Before =>
        this is { IsEmpty: false, From: { } start, To: { } end } && end - start <= start - DateTimeOffset.MinValue
            ? new TimeRange(start - (end - start), start)
            : null;

    /// <summary>What lies in both; where nothing does, it ends where it begins.</summary>
    public TimeRange Intersect(TimeRange other)
    {
        var common = new TimeRange(
            From is null || other.From > From ? other.From ?? From : From,
            To is null || other.To < To ? other.To ?? To : To);
        return common.IsEmpty ? common with { To = common.From } : common;
    }
}
