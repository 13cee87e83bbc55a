using System.Globalization;

namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>How long a former credential goes on: <c>90s</c>, <c>30m</c>, <c>24h</c>, <c>7d</c>, or <c>0</c>.</summary>
internal static class Grace
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static bool TryParse(string text, out TimeSpan grace)
    {
        grace = TimeSpan.Zero;
        if (text == "0")
        {
            return true;
        }

        if (text.Length < 2 || !int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var unit = text[^1] switch { 's' => 1d, 'm' => 60, 'h' => 3_600, 'd' => 86_400, _ => 0 };
        grace = TimeSpan.FromSeconds(Math.Min(number * unit, Longest.TotalSeconds + 1));
        return unit > 0 && grace <= Longest;
    }
}
