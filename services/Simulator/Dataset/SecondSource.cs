using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Simulator.Dataset;

/// <summary>What <see cref="Sources.FanRadar"/> reports of a Space: every 12 minutes, and at the peak.</summary>
internal static class SecondSource
{
    public static IEnumerable<SpaceEvent> Events(SpaceScript script) => script.FanRadarPercent is not { } perCent
        ? []
        : ListenerCurve.Of(script)
            .Where(point => point.Minute % 12 == 0 || point.Minute == script.PeakMinute)
            .Select((point, i) => new SpaceEvent
            {
                Source = Sources.FanRadar,
                Id = $"{script.Key}.radar.{i + 1:000}",
                Subject = script.SpaceId,
                Time = script.Start.AddMinutes(point.Minute).AddSeconds(5),
                Data = new ListenersSampledData((int)((long)point.Listeners * perCent / 100), SampleKinds.Listeners),
            });
}
