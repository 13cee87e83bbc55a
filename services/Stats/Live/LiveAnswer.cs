namespace SpacesPlatform.Stats.Live;

/// <summary>Who is live now.</summary>
/// <param name="Revision">The revision of all boards that it is of: greater is later.</param>
/// <param name="Total">How many Spaces are live; more than the entries where those were limited.</param>
/// <param name="Entries">The Spaces, by current listeners.</param>
internal sealed record LiveAnswer(long Revision, long Total, IReadOnlyList<LiveEntry> Entries);
