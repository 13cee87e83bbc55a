namespace SpacesPlatform.Stats.Explaining;

/// <summary>The largest count that a source reported, and the event that told it.</summary>
internal sealed record CountCandidate(string Source, int Value, DateTimeOffset AchievedAt, EventReference Event);
