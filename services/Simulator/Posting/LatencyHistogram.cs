using System.Numerics;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>
/// Durations in buckets that are at most 1/32 wide, so that a run of any length needs the same small memory. Thread-safe.
/// </summary>
public sealed class LatencyHistogram
{
    private const int StepBits = 5;
    private const int Steps = 1 << StepBits;

    private readonly long[] buckets = new long[(64 - StepBits) * Steps];
    private long count;
    private long longest;

    public long Count => Interlocked.Read(ref count);

    public TimeSpan Longest => TimeSpan.FromMicroseconds(Interlocked.Read(ref longest));

    public void Add(TimeSpan duration)
    {
        var microseconds = Math.Max(0, (long)duration.TotalMicroseconds);
        Interlocked.Increment(ref buckets[BucketOf(microseconds)]);
        Interlocked.Increment(ref count);
        long known;
        while (microseconds > (known = Interlocked.Read(ref longest)))
        {
            Interlocked.CompareExchange(ref longest, microseconds, known);
        }
    }

    /// <summary>The upper bound of the bucket below which <paramref name="share"/> (0 to 1) of the durations lie.</summary>
    public TimeSpan Percentile(double share)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(share * Count));
        long seen = 0;
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            seen += Interlocked.Read(ref buckets[bucket]);
            if (seen >= wanted)
            {
                return TimeSpan.FromMicroseconds(Math.Min(UpperBound(bucket), Interlocked.Read(ref longest)));
            }
        }

        return Longest;
    }

    private static int BucketOf(long microseconds)
    {
        if (microseconds < Steps)
        {
            return (int)microseconds;
        }

        var shift = BitOperations.Log2((ulong)microseconds) - StepBits;
        return ((shift + 1) * Steps) + (int)((microseconds >> shift) - Steps);
    }

    private static long UpperBound(int bucket)
    {
        if (bucket < Steps)
        {
            return bucket;
        }

        var shift = (bucket / Steps) - 1;
        return ((long)(Steps + (bucket % Steps) + 1) << shift) - 1;
    }
}
