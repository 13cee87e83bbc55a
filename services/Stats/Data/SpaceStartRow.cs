namespace SpacesPlatform.Stats.Data;

/// <summary>
/// A start that some event named for a Space, whether it still counts or not: an index of kept events by the window that
/// their Space may ever have belonged to.
/// </summary>
internal sealed class SpaceStartRow
{
    public required string SpaceId { get; init; }

    public DateTimeOffset StartedAt { get; init; }
}
