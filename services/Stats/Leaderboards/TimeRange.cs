namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>A half-open interval of time; a null bound is open.</summary>
internal readonly record struct TimeRange(DateTimeOffset? From, DateTimeOffset? To)
{
    public bool Contains(DateTimeOffset instant) => !(instant < From) && !(instant >= To);

    public TimeRange Intersect(TimeRange other) => new(
        From is null || other.From > From ? other.From ?? From : From,
        To is null || other.To < To ? other.To ?? To : To);
}
