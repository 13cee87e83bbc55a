namespace SpacesPlatform.Client.Reading;

/// <summary>An event that a number comes from.</summary>
public sealed record EventReference
{
    /// <summary>Its source.</summary>
    public required string Source { get; init; }

    /// <summary>Its id, unique within the source.</summary>
    public required string Id { get; init; }

    /// <summary>The trace of the request that posted it, or null.</summary>
    public required string? TraceId { get; init; }

    /// <summary>The API's link to what became of it.</summary>
    public required string StatusUrl { get; init; }
}
