namespace SpacesPlatform.Stats.Live;

internal sealed record LiveAnswer(long Revision, IReadOnlyList<LiveEntry> Entries);
