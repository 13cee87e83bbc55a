namespace SpacesPlatform.Client.Reading;

/// <summary>The Spaces that any host of a Space hosted in the days before it.</summary>
public sealed record LiftBaseline
{
    /// <summary>The start of these days, included.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The start of the Space, excluded.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>How many there are.</summary>
    public required long Spaces { get; init; }
}
