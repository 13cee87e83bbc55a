using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>The samples of one source that count, in order of time.</summary>
public sealed record Curve(string Source, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>L: Σ nᵢ·dᵢ.</summary>
    public BigInteger ListenerMs =>
        Points.Aggregate(BigInteger.Zero, (sum, point) => sum + ((BigInteger)point.Listeners * point.HoldsMs));

    /// <summary>O: Σ dᵢ.</summary>
    public long ObservedMs => Points.Sum(point => point.HoldsMs);

    /// <summary>The curve of one source, of which no two samples have the same time.</summary>
    internal static Curve Of(string source, IEnumerable<Fact> samples, Presence presence, DateTimeOffset end, TimeSpan gap)
    {
        var inTime = samples.OrderBy(sample => sample.Time).ToList();
        var points = new List<CurvePoint>();
        for (var i = 0; i < inTime.Count; i++)
        {
            var sample = inTime[i];
            var next = i + 1 < inTime.Count ? inTime[i + 1].Time : end;
            var holds = next - sample.Time < gap ? next - sample.Time : gap;
            var raw = sample.Count!.Value;
            var listeners = sample.Kind == "participants" ? Math.Max(0, raw - presence.At(sample.Time)) : raw;
            var holdsMs = holds.Ticks / TimeSpan.TicksPerMillisecond;
            points.Add(new CurvePoint(sample.Time, sample.Id, sample.Kind!, raw, listeners, holdsMs));
        }

        return new Curve(source, points);
    }
}
