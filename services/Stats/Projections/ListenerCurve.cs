namespace SpacesPlatform.Stats.Projections;

/// <summary>
/// The listener curve of one source: a sample's value holds until the next one, the last one's until the end, but never
/// longer than the longest hold. Gaps add nothing.
/// </summary>
/// <param name="Peak">The greatest value.</param>
/// <param name="PeakAt">The earliest time that attains it.</param>
/// <param name="ListenerMs">Σ n·d in listener milliseconds.</param>
/// <param name="ObservedMs">Σ d in milliseconds.</param>
/// <param name="Last">The latest sample.</param>
internal sealed record ListenerCurve(int Peak, DateTimeOffset PeakAt, Int128 ListenerMs, long ObservedMs, Sample Last)
{
    /// <param name="samples">At least one sample, in order of time, none twice at one time.</param>
    /// <param name="end">The end of the Space; for a live one its latest sample.</param>
    /// <param name="longestHold">How long a value holds at most.</param>
    public static ListenerCurve From(IReadOnlyList<Sample> samples, DateTimeOffset end, TimeSpan longestHold)
    {
        var (peak, peakAt) = (samples[0].Listeners, samples[0].At);
        var (listenerMs, observedMs) = (Int128.Zero, 0L);
        for (var i = 0; i < samples.Count; i++)
        {
            var sample = samples[i];
            if (sample.Listeners > peak)
            {
                (peak, peakAt) = (sample.Listeners, sample.At);
            }

            var held = HeldMs(samples, i, end, longestHold);
            listenerMs += (Int128)sample.Listeners * held;
            observedMs += held;
        }

        return new(peak, peakAt, listenerMs, observedMs, samples[^1]);
    }

    /// <summary>How long the value of one of the samples holds, in milliseconds.</summary>
    public static long HeldMs(IReadOnlyList<Sample> samples, int index, DateTimeOffset end, TimeSpan longestHold)
    {
        var until = index + 1 < samples.Count ? samples[index + 1].At : end;
        return Milliseconds(Min(until - samples[index].At, longestHold));
    }

    public static long Milliseconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMillisecond;

    private static TimeSpan Min(TimeSpan x, TimeSpan y) => x < y ? x : y;
}
