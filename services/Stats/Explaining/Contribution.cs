namespace SpacesPlatform.Stats.Explaining;

/// <summary>What one Space contributes to the value of a group.</summary>
/// <param name="Space">The Space.</param>
/// <param name="Value">Its own value, as its board shows it; 1 where Spaces are counted.</param>
/// <param name="AchievedAt">When that was achieved.</param>
/// <param name="Self">The API's link to the explanation of that value.</param>
internal sealed record Contribution(ContributingSpace Space, decimal Value, DateTimeOffset AchievedAt, string Self);
