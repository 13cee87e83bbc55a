namespace SpacesPlatform.Simulator.Posting;

/// <summary>What came of a run.</summary>
public sealed record PostingSummary
{
    public required PostingTotals Totals { get; init; }

    /// <summary>The first refused events, at most <see cref="LongestList"/>.</summary>
    public required IReadOnlyList<RefusedEvent> Refused { get; init; }

    /// <summary>Those of the last events that were not applied in time.</summary>
    public required IReadOnlyList<UnappliedEvent> Unapplied { get; init; }

    public required LatencyHistogram Latency { get; init; }

    /// <summary>From the first request to the last answer, without the wait for the effects.</summary>
    public required TimeSpan Posting { get; init; }

    /// <summary>The wait until the last events were applied.</summary>
    public required TimeSpan Applying { get; init; }

    public bool Complete => Totals.Refused == 0 && Unapplied.Count == 0;

    public const int LongestList = 100;
}
