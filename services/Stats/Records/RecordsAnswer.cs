using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Records;

/// <summary>The records of a metric, in an era and category.</summary>
/// <param name="Board">What they are of.</param>
/// <param name="Revision">The revision that they are of.</param>
/// <param name="Current">The record that stands; null while there is none.</param>
/// <param name="StoodForDays">The whole days since it was set.</param>
/// <param name="Total">How many items there are; the timeline shows the newest of them.</param>
/// <param name="Timeline">In the order in which they were achieved.</param>
/// <param name="Evidence">The board of Spaces and, on it, the entry of each item.</param>
internal sealed record RecordsAnswer(
    BoardDescription Board,
    long Revision,
    RecordItem? Current,
    int? StoodForDays,
    long Total,
    IReadOnlyList<RecordItem> Timeline,
    IReadOnlyList<string> Evidence);
