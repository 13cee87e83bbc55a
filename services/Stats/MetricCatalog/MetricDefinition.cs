namespace SpacesPlatform.Stats.MetricCatalog;

/// <summary>A metric as it is explained to readers.</summary>
/// <param name="Id">Its name in the API.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Definition">What its value says.</param>
/// <param name="Boards">The boards that rank by it.</param>
/// <param name="AchievedAt">Which time it is achieved at.</param>
internal sealed record MetricDefinition(
    string Id, string Unit, string Definition, IReadOnlyList<string> Boards, string AchievedAt);
