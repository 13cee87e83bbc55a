using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Records;

/// <summary>Which records are asked for.</summary>
/// <param name="Board">The board of Spaces whose values are gone through in the order in which they were achieved.</param>
/// <param name="OfHosts">Whether the value of a Space is held by each of its hosts, and not by the Space.</param>
/// <param name="Limit">The most items of the timeline; the newest are shown.</param>
internal sealed record RecordQuery(BoardQuery Board, bool OfHosts, int Limit)
{
    /// <summary>Shows the newest of the records that were set, not only equalled, in a period; null for the newest of all items.</summary>
    public TimeRange? LastOf { get; init; }
}
