namespace SpacesPlatform.Stats.Eras;

/// <summary>One era of the configuration.</summary>
internal sealed class EraOptions
{
    public string Id { get; init; } = "";

    public string Label { get; init; } = "";

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }
}
