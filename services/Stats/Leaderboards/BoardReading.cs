namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>A page of places.</summary>
/// <param name="Revision">The revision that they are of.</param>
/// <param name="AppliedAt">When that was applied; null before the first.</param>
/// <param name="FreshnessMs">The milliseconds from when its oldest event was received until then.</param>
/// <param name="Total">How many entries the board has.</param>
/// <param name="Places">The places.</param>
internal sealed record BoardReading(long Revision, DateTimeOffset? AppliedAt, long? FreshnessMs, long Total, List<BoardPlace> Places);
