namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>
/// SplitMix64: the same numbers on every machine and every .NET version, which <see cref="Random"/> does not promise.
/// </summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A seed from parts, such as a run's seed and a Space's number.</summary>
    public static ulong Combine(ulong first, ulong second) => Mix(Mix(first) + (second * 0x9E3779B97F4A7C15UL) + 1);

    /// <summary>A seed from a name (FNV-1a).</summary>
    public static ulong FromName(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in name)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }

    public ulong NextUInt64()
    {
        state += 0x9E3779B97F4A7C15UL;
        return Mix(state);
    }

    /// <summary>0 to <paramref name="exclusive"/> − 1.</summary>
    public int Next(int exclusive) => (int)(((NextUInt64() >> 32) * (ulong)exclusive) >> 32);

    /// <summary>At least 0, below 1.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Normally distributed: mean 0, standard deviation 1 (Box–Muller).</summary>
    public double NextNormal() =>
        Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
