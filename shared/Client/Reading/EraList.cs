namespace SpacesPlatform.Client.Reading;

/// <summary>The eras as the API wraps them.</summary>
internal sealed record EraList
{
    public required IReadOnlyList<Era> Eras { get; init; }
}
