namespace SpacesPlatform.Client.Reading;

/// <summary>What a Space accompanies.</summary>
public sealed record TieIn
{
    /// <summary>How it relates, such as <c>after-party</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it relates to, or null.</summary>
    public required string? Ref { get; init; }
}
