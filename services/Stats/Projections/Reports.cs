using SpacesPlatform.Contracts;

namespace SpacesPlatform.Stats.Projections;

/// <summary>
/// Counts that several sources report of one thing. They are never summed and never mixed: one source is chosen and its
/// largest count taken, with the earliest time that attains it.
/// </summary>
internal sealed class Reports
{
    private readonly SortedDictionary<string, Report> bySource = new(Utf8Ordinal.Comparer);

    /// <summary>What each source reported, in ordinal order of the sources.</summary>
    public IReadOnlyDictionary<string, Report> BySource => bySource;

    /// <summary>The first source, by ordinal order, that reported; null if none did.</summary>
    public string? FirstSource => bySource.Keys.FirstOrDefault();

    /// <param name="told">The event that reports it.</param>
    /// <param name="value">The count.</param>
    /// <param name="at">When it was attained.</param>
    public void Add(KeptEvent told, int value, DateTimeOffset at)
    {
        if (!bySource.TryGetValue(told.Source, out var best) || IsBetter(new(value, at, told), best))
        {
            bySource[told.Source] = new(value, at, told);
        }
    }

    /// <summary>What one source reported, or null if it did not.</summary>
    public Report? Of(string source) => bySource.TryGetValue(source, out var best) ? best : null;

    /// <summary>From the preferred source if it reported, else from the first that did.</summary>
    public Report? Choose(string? preferred) =>
        (preferred is null ? null : Of(preferred)) ?? (FirstSource is { } first ? Of(first) : null);

    /// <summary>Which of two events that say the same is named must not depend on luck either.</summary>
    private static bool IsBetter(Report report, Report best) =>
        report.Value != best.Value ? report.Value > best.Value
        : report.At != best.At ? report.At < best.At
        : report.Event.CompareTo(best.Event) < 0;
}
