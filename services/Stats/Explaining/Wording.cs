using System.Globalization;
using SpacesPlatform.Stats.Reading;
using static System.FormattableString;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Numbers and lists in sentences.</summary>
internal static class Wording
{
    private const int MostListed = 5;

    public static string Count(long number, string one, string many) =>
        Invariant($"{number} {(number == 1 ? one : many)}");

    /// <summary>Such as <c>41 samples</c>.</summary>
    public static string Samples(int number) => Count(number, "sample", "samples");

    public static string Spaces(long number) => Count(number, "Space", "Spaces");

    public static string Time(DateTimeOffset time) => UtcTimeConverter.Format(time);

    public static string Seconds(TimeSpan span) => span.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>The first few of a list, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> items) => items.Count <= MostListed
        ? string.Join(", ", items)
        : $"{string.Join(", ", items.Take(MostListed))} and {Count(items.Count - MostListed, "other", "others")}";
}
