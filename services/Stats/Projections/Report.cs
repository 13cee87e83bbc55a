namespace SpacesPlatform.Stats.Projections;

/// <summary>A count that a source reported.</summary>
/// <param name="Value">The count.</param>
/// <param name="At">When it was attained, which is at the Space's final end for what an end reported.</param>
/// <param name="Event">The event that told it.</param>
internal readonly record struct Report(int Value, DateTimeOffset At, KeptEvent Event);
