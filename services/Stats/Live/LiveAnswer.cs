namespace SpacesPlatform.Stats.Live;

/// <summary>Who is live now.</summary>
internal sealed record LiveAnswer(long Revision, IReadOnlyList<LiveEntry> Entries);
