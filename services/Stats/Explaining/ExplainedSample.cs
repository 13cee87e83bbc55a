namespace SpacesPlatform.Stats.Explaining;

/// <summary>A sample of the curve: listeners, the count as reported, and how long the value held.</summary>
internal sealed record ExplainedSample(
    DateTimeOffset At, int Listeners, int Raw, string Kind, long HeldMs, EventReference Event);
