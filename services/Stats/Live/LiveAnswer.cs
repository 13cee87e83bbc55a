namespace SpacesPlatform.Stats.Live;

/// <summary>Who is live now.</summary>
/// <param name="Revision">The revision that it is of.</param>
/// <param name="Total">How many Spaces are live; more than the entries where those were limited.</param>
/// <param name="Entries">By current listeners.</param>
internal sealed record LiveAnswer(long Revision, long Total, IReadOnlyList<LiveEntry> Entries);
