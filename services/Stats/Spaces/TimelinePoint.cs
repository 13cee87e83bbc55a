namespace SpacesPlatform.Stats.Spaces;

/// <summary>A sample of the curve: listeners, and the count as reported.</summary>
internal sealed record TimelinePoint(DateTimeOffset At, int Listeners, int Raw, string Kind);
