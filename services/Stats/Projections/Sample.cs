namespace SpacesPlatform.Stats.Projections;

/// <summary>A curve sample: how many listened at a time.</summary>
/// <param name="At">When it was counted.</param>
/// <param name="Listeners">Listeners, participants already reduced by hosts and speakers.</param>
/// <param name="Raw">The count as reported.</param>
/// <param name="Kind">What the source counted.</param>
internal readonly record struct Sample(DateTimeOffset At, int Listeners, int Raw, Contracts.V1.SampleKind Kind);
