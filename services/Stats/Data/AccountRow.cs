namespace SpacesPlatform.Stats.Data;

/// <summary>What is known of an account from its updates.</summary>
internal sealed class AccountRow
{
    public required string Id { get; init; }

    public string? Handle { get; init; }

    public string? DisplayName { get; init; }

    public string[] Categories { get; init; } = [];

    public long Revision { get; init; }
}
