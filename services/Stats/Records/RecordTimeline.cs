namespace SpacesPlatform.Stats.Records;

/// <summary>The records in the order in which they were set.</summary>
/// <param name="Revision">The revision that they are of.</param>
/// <param name="Total">How many there are; more than the items where older ones were left out.</param>
/// <param name="Current">The record that stands; it may be older than all items, when enough others equalled it.</param>
/// <param name="Items">The newest ones.</param>
internal sealed record RecordTimeline(long Revision, long Total, RecordReading? Current, IReadOnlyList<RecordReading> Items);
