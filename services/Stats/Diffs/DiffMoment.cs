namespace SpacesPlatform.Stats.Diffs;

/// <summary>A moment of knowledge and the last revision that was applied by then.</summary>
internal sealed record DiffMoment(DateTimeOffset At, long Revision);
