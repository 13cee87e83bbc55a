namespace SpacesPlatform.Stats.Data;

/// <summary>
/// A Space as it was before a revision changed it. Kept for some minutes, so that a cursor can go on to read its board as
/// of the revision of its first page.
/// </summary>
internal sealed class SpaceVersionRow : SpaceColumns
{
    /// <summary>The revision that replaced this version.</summary>
    public long SupersededBy { get; init; }

    public DateTimeOffset SupersededAt { get; init; }
}
