using SpacesPlatform.Contracts;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Projections;

/// <summary>Picks the samples of a Space's curve that count, by source.</summary>
internal static class CurveSamples
{
    public static bool IsCurve(KeptEvent kept) =>
        kept is { Type: Events.EventType.ListenersSampled, Kind: SampleKind.Listeners or SampleKind.Participants };

    /// <summary>
    /// Samples between start and end, both included, in order of time; of one source and time the one with the greatest
    /// event id. Sources come in ordinal order; one without a sample that counts is left out.
    /// </summary>
    public static IReadOnlyList<(string Source, List<Sample> Samples)> BySource(
        IEnumerable<KeptEvent> curveEvents, DateTimeOffset start, DateTimeOffset end, SpeakerPresence presence)
    {
        var sources = new List<(string, List<Sample>)>();
        foreach (var group in curveEvents.GroupBy(kept => kept.Source).OrderBy(group => group.Key, Utf8Ordinal.Comparer))
        {
            var samples = Deduplicated(group, start, end, presence);
            if (samples.Count > 0)
            {
                sources.Add((group.Key, samples));
            }
        }

        return sources;
    }

    private static List<Sample> Deduplicated(
        IEnumerable<KeptEvent> events, DateTimeOffset start, DateTimeOffset end, SpeakerPresence presence)
    {
        var samples = new List<Sample>();
        var counting = events.Where(kept => kept.At >= start && kept.At <= end)
            .OrderBy(kept => kept.At).ThenBy(kept => kept.Id, Utf8Ordinal.Comparer);
        foreach (var kept in counting)
        {
            var inside = kept.Kind == SampleKind.Participants ? presence.At(kept.At) : 0;
            var sample = new Sample(kept, Math.Max(0, kept.Count - inside));
            if (samples.Count > 0 && samples[^1].At == sample.At)
            {
                samples[^1] = sample;
            }
            else
            {
                samples.Add(sample);
            }
        }

        return samples;
    }
}
