namespace SpacesPlatform.Client.Reading;

/// <summary>A board as the platform understood it.</summary>
public sealed record BoardDescription
{
    /// <summary>What is ranked: one of <see cref="Boards"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>The metric: one of <see cref="Metrics"/>.</summary>
    public required string Metric { get; init; }

    /// <summary>For growth, the metric that grows; else null.</summary>
    public required string? Of { get; init; }

    /// <summary>The window's start, included; null for an open one.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <summary>The window's end, excluded; null for an open one.</summary>
    public required DateTimeOffset? To { get; init; }

    /// <summary>The era's id, or null.</summary>
    public required string? Era { get; init; }

    /// <summary>The category's path, or null.</summary>
    public required string? Category { get; init; }

    /// <summary>Whose categories count: one of <see cref="Involvements"/>.</summary>
    public required string Involvement { get; init; }

    /// <summary>The language, or null.</summary>
    public required string? Lang { get; init; }

    /// <summary>The series, or null.</summary>
    public required string? Series { get; init; }

    /// <summary>The hashtag, without <c>#</c>, or null.</summary>
    public required string? Hashtag { get; init; }

    /// <summary>The format, or null.</summary>
    public required string? Format { get; init; }

    /// <summary>The least coverage of the Spaces, 0 to 1, or null.</summary>
    public required decimal? MinCoverage { get; init; }
}
