using System.Globalization;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>Numbers, days and lists as people write them.</summary>
internal static class Prose
{
    public static string Number(decimal number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun.</summary>
    public static string Count(decimal number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    public static string Day(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Hours and minutes, rounded down.</summary>
    public static string Duration(decimal seconds)
    {
        var (hours, minutes) = (Math.Floor(seconds / 3600), Math.Floor(seconds % 3600 / 60));
        var parts = new List<string>();
        if (hours > 0)
        {
            parts.Add(Count(hours, "hour", "hours"));
        }

        if (minutes > 0 || hours == 0)
        {
            parts.Add(Count(minutes, "minute", "minutes"));
        }

        return string.Join(' ', parts);
    }

    /// <summary>A change in basis points as a percentage without its sign, rounded down to a tenth.</summary>
    public static string Percent(decimal basisPoints) =>
        (Math.Floor(Math.Abs(basisPoints) / 10) / 10).ToString("#,0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>One, two and three.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
    };

    /// <summary>With a capital at its start.</summary>
    public static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
