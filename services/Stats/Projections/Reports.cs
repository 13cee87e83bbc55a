using SpacesPlatform.Contracts;

namespace SpacesPlatform.Stats.Projections;

/// <summary>
/// Counts that several sources report of one thing. They are never summed and never mixed: one source is chosen and its
/// largest count taken, with the earliest time that attains it.
/// </summary>
internal sealed class Reports
{
    private readonly SortedDictionary<string, (int Value, DateTimeOffset At)> bySource = new(Utf8Ordinal.Comparer);

    /// <summary>The first source, by ordinal order, that reported; null if none did.</summary>
    public string? FirstSource => bySource.Keys.FirstOrDefault();

    public void Add(string source, int value, DateTimeOffset at)
    {
        if (!bySource.TryGetValue(source, out var best)
            || value > best.Value
            || (value == best.Value && at < best.At))
        {
            bySource[source] = (value, at);
        }
    }

    /// <summary>What one source reported, or null if it did not.</summary>
    public (int Value, DateTimeOffset At)? Of(string source) => bySource.TryGetValue(source, out var best) ? best : null;

    /// <summary>From the preferred source if it reported, else from the first that did.</summary>
    public (int Value, DateTimeOffset At)? Choose(string? preferred) =>
        (preferred is null ? null : Of(preferred)) ?? (FirstSource is { } first ? Of(first) : null);
}
