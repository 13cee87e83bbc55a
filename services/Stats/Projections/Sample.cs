using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Projections;

/// <summary>A curve sample: how many listened at a time.</summary>
/// <param name="Event">The event that told it.</param>
/// <param name="Listeners">Listeners, participants already reduced by hosts and speakers.</param>
internal readonly record struct Sample(KeptEvent Event, int Listeners)
{
    /// <summary>When it was counted.</summary>
    public DateTimeOffset At => Event.At;

    /// <summary>The count as reported.</summary>
    public int Raw => Event.Count;

    /// <summary>What the source counted.</summary>
    public SampleKind Kind => Event.Kind;
}
