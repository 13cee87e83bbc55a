namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>A page of places with the revision that they are of, and how many entries the board has.</summary>
internal sealed record BoardReading(long Revision, long? FreshnessMs, long Total, List<BoardPlace> Places);
