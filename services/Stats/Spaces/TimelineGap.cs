namespace SpacesPlatform.Stats.Spaces;

/// <summary>A stretch of a Space in which no value holds.</summary>
internal sealed record TimelineGap(DateTimeOffset From, DateTimeOffset To);
