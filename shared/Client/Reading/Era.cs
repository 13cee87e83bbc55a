namespace SpacesPlatform.Client.Reading;

/// <summary>A named stretch of time that boards can be asked for.</summary>
public sealed record Era
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Label { get; init; }

    /// <summary>Its start, included; null for an open one.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <summary>Its end, excluded; null for an open one.</summary>
    public required DateTimeOffset? To { get; init; }
}
