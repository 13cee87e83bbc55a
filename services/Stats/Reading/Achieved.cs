namespace SpacesPlatform.Stats.Reading;

/// <summary>The value of a metric and when it was achieved.</summary>
internal sealed record Achieved(decimal Value, DateTimeOffset AchievedAt)
{
    /// <summary>Null where there is no data.</summary>
    public static Achieved? Of(decimal? value, DateTimeOffset? achievedAt) =>
        value is { } number && achievedAt is { } at ? new(number, at) : null;
}
