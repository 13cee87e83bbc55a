namespace SpacesPlatform.Client.Reading;

/// <summary>Spaces live now.</summary>
public sealed record LiveSpaces
{
    /// <summary>The revision that they are of.</summary>
    public required long Revision { get; init; }

    /// <summary>How many Spaces are live; more than the entries where those were limited.</summary>
    public required long Total { get; init; }

    /// <summary>By current listeners.</summary>
    public required IReadOnlyList<LiveSpace> Entries { get; init; }
}
