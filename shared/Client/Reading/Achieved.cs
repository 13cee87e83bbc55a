namespace SpacesPlatform.Client.Reading;

/// <summary>The value of a metric and when it was achieved.</summary>
public sealed record Achieved
{
    /// <summary>The value, a whole number in the metric's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset AchievedAt { get; init; }
}
