namespace SpacesPlatform.Client.Reading;

/// <summary>What a metric means.</summary>
public sealed record MetricDefinition
{
    /// <summary>Its name in the API.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted.</summary>
    public required string Unit { get; init; }

    /// <summary>What its value says.</summary>
    public required string Definition { get; init; }

    /// <summary>The boards that rank by it.</summary>
    public required IReadOnlyList<string> Boards { get; init; }

    /// <summary>Which time it is achieved at.</summary>
    public required string AchievedAt { get; init; }
}
