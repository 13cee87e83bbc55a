using SpacesPlatform.Simulator.SpaceEvents;

namespace SpacesPlatform.Simulator.Dataset;

/// <summary>
/// Listeners of a scripted Space by the minute: a rise that slows down, the peak, a decline to 40 %. Integers only, so that
/// the file comes out the same on every machine.
/// </summary>
internal static class ListenerCurve
{
    public static IEnumerable<(int Minute, int Listeners)> Of(SpaceScript script)
    {
        var random = new SeededRandom(SeededRandom.Combine(script.Seed, 1));
        var minutes = Enumerable.Range(0, (script.Minutes / script.SampleEvery) + 1)
            .Select(i => i * script.SampleEvery)
            .Append(script.PeakMinute)
            .Distinct()
            .Where(minute => script.Gap is not { } gap || minute <= gap.From || minute >= gap.To)
            .Order();
        foreach (var minute in minutes)
        {
            var jitter = 970 + random.Next(31);
            yield return (minute, minute == script.PeakMinute ? script.Peak : Before(script, minute, jitter));
        }
    }

    private static int Before(SpaceScript script, int minute, int jitter)
    {
        long perMille;
        if (minute < script.PeakMinute)
        {
            long missing = script.PeakMinute - minute;
            perMille = 1000 - (800 * missing * missing / ((long)script.PeakMinute * script.PeakMinute));
        }
        else
        {
            perMille = 1000 - (600L * (minute - script.PeakMinute) / (script.Minutes - script.PeakMinute));
        }

        var value = script.Peak * perMille * jitter / 1_000_000;
        return (int)Math.Min(value, script.Peak * 99L / 100);
    }
}
