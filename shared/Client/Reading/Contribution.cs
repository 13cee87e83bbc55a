namespace SpacesPlatform.Client.Reading;

/// <summary>What one Space contributes to the value of a group.</summary>
public sealed record Contribution
{
    /// <summary>The Space.</summary>
    public required ContributingSpace Space { get; init; }

    /// <summary>Its own value; 1 where Spaces are counted.</summary>
    public required decimal Value { get; init; }

    /// <summary>When that was achieved (UTC).</summary>
    public required DateTimeOffset AchievedAt { get; init; }

    /// <summary>The API's link to the explanation of that value.</summary>
    public required string Self { get; init; }
}
