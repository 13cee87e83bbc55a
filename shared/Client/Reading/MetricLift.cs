using System.Text.Json.Serialization;

namespace SpacesPlatform.Client.Reading;

/// <summary>One metric of a Space against its baseline.</summary>
public sealed record MetricLift
{
    /// <summary>The Space's value; null without data.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The median of the baseline's values; null of none.</summary>
    public required decimal? Median { get; init; }

    /// <summary>How many Spaces of the baseline have a value.</summary>
    public required long Spaces { get; init; }

    /// <summary>(value − median) / median in basis points; null without either, and where the median is 0.</summary>
    [JsonPropertyName("lift")]
    public required decimal? BasisPoints { get; init; }
}
