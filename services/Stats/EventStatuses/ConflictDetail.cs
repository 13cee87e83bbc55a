namespace SpacesPlatform.Stats.EventStatuses;

/// <summary>A delivery that contradicted the event: when it came and which fields differed, never their values.</summary>
internal sealed record ConflictDetail(DateTimeOffset At, IReadOnlyList<string> Fields);
