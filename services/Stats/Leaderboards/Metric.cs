namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>How a board's metric is computed in SQL, over the rows of one Space or of one group.</summary>
/// <param name="Id">Its name in the API.</param>
/// <param name="Value">The value; null where a Space or group has no data.</param>
/// <param name="AchievedAt">When the value was achieved.</param>
internal sealed record Metric(string Id, string Value, string AchievedAt);
