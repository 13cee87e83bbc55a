using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>The curve that a Space's metrics were computed from: its samples, and the stretches without a value.</summary>
internal sealed record Timeline(string? Source, IReadOnlyList<Sample> Samples, IReadOnlyList<TimelineGap> Gaps)
{
    public static Timeline Of(SpaceReading reading, TimeSpan longestHold)
    {
        var source = SpaceCurve.Choose(reading, longestHold).Source;
        var curveEvents = reading.Samples.Where(CurveSamples.IsCurve).ToList();
        if (reading.Scalars.StartedAt is not { } start || SpaceCurve.EndOf(reading, curveEvents) is not { } end || end < start)
        {
            return new(source, [], []);
        }

        var presence = new SpeakerPresence(reading.Scalars.Values.HostIds ?? [], reading.SpeakerEvents);
        var samples = CurveSamples.BySource(curveEvents, start, end, presence)
            .FirstOrDefault(curve => curve.Source == source).Samples ?? [];
        return new(source, samples, [.. GapsOf(samples, start, end, longestHold)]);
    }

    private static IEnumerable<TimelineGap> GapsOf(
        List<Sample> samples, DateTimeOffset start, DateTimeOffset end, TimeSpan longestHold)
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
