namespace SpacesPlatform.Model;

internal static class Counts
{
    /// <summary>
    /// The largest count of one source: of the canonical one if it reported any, else of the first by ordinal order that did.
    /// </summary>
    public static Measure? Of(string? canonical, IEnumerable<(string Source, long Value, DateTimeOffset At)> counts)
    {
        var all = counts.ToList();
        var source = all.Any(count => count.Source == canonical)
            ? canonical
            : all.Select(count => count.Source).Order(Ordinal.Order).FirstOrDefault();
        return Measure.Largest(all.Where(count => count.Source == source).Select(count => (count.Value, count.At)));
    }
}
