using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>The curve that a Space's metrics were computed from: its samples, and the stretches without a value.</summary>
internal sealed record Timeline(string? Source, IReadOnlyList<Sample> Samples, IReadOnlyList<TimelineGap> Gaps)
{
    public static Timeline Of(SpaceReading reading, TimeSpan longestHold) =>
        Of(reading.Scalars.StartedAt, SpaceCurve.Choose(reading, longestHold), longestHold);

    public static Timeline Of(DateTimeOffset? startedAt, SpaceCurve curve, TimeSpan longestHold) =>
        startedAt is { } start && curve.End is { } end
            ? new(curve.Source, curve.Samples, [.. GapsOf(curve.Samples, start, end, longestHold)])
            : new(curve.Source, [], []);

    private static IEnumerable<TimelineGap> GapsOf(
        IReadOnlyList<Sample> samples, DateTimeOffset start, DateTimeOffset end, TimeSpan longestHold)
    {
        var heldUntil = start;
        foreach (var sample in samples)
        {
            if (sample.At > heldUntil)
            {
                yield return new(heldUntil, sample.At);
            }

            heldUntil = sample.At + longestHold;
        }

        if (end > heldUntil)
        {
            yield return new(heldUntil, end);
        }
    }
}
