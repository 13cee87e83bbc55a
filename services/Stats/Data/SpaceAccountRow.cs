namespace SpacesPlatform.Stats.Data;

/// <summary>Which account hosts, or has spoken in, which Space.</summary>
internal sealed class SpaceAccountRow
{
    public required string AccountId { get; init; }

    public Involvement Involvement { get; init; }

    public required string SpaceId { get; init; }
}
