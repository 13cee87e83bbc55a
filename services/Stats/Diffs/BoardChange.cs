using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Diffs;

/// <summary>An entry that is not as it was.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Change">
/// <c>entered</c>, <c>left</c>, <c>value</c> (its value, or when that was achieved) or <c>moved</c> (others changed around it).
/// </param>
/// <param name="Before">The entry at the earlier moment, null where it was not on the board.</param>
/// <param name="After">The entry at the later moment, null where it is no longer on the board.</param>
/// <param name="DeltaRank">The rank after minus the rank before: negative for a climb.</param>
/// <param name="DeltaValue">The value after minus the value before.</param>
/// <param name="Events">The events that changed it, the last applied first; of an entry that only moved, none.</param>
/// <param name="EventsTotal">How many these are.</param>
internal sealed record BoardChange(
    string Id,
    string Change,
    BoardEntry? Before,
    BoardEntry? After,
    long? DeltaRank,
    decimal? DeltaValue,
    IReadOnlyList<ChangeEvent> Events,
    long EventsTotal);
