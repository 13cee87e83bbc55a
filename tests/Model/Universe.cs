namespace SpacesPlatform.Model;

/// <summary>
/// The few names that a history is about: few, so that events meet. U+FF5E comes after U+1F3A7 in the order of UTF-16 units and
/// before it in that of UTF-8 bytes.
/// </summary>
internal sealed record Universe(
    IReadOnlyList<string> Sources, IReadOnlyList<string> Spaces, IReadOnlyList<string> Accounts, int Minutes)
{
    /// <summary>A fifth of the time is before the public launch.</summary>
    private DateTimeOffset Begin => new DateTimeOffset(2021, 5, 4, 0, 0, 0, TimeSpan.Zero).AddMinutes(-Minutes / 5);

    public static IReadOnlyList<string> Posts { get; } = ["p1", "p2", "p\uFF5E"];

    public static IReadOnlyList<string> Categories { get; } =
    [
        "kculture", "kculture/kpop", "kculture/kpop/girl-group", "kculture/kpop-dance", "kculture/kmovie",
        "gaming", "gaming/\uFF5E", "gaming/\U0001F3A7",
    ];

    public static IReadOnlyList<string> Hashtags { get; } =
        ["#KPOP", "kpop", "Cafe\u0301", "caf\u00e9", "#\u30c8\u30ef\u30a4\u30b9", "NCT127"];

    public static Universe Of(Dice dice)
    {
        var sources = new List<string> { "https://one.example/\uFF5E", "https://one.example/\U0001F3A7", "https://one.example/" };
        dice.Shuffle(sources);
        return new Universe(
            sources.Take(2 + dice.Next(2)).ToList(),
            new[] { "s1", "s\uFF5E", "s\U0001F3A7", "s10", "s/2", "S1" }.Take(3 + dice.Next(4)).ToList(),
            new[] { "a\U0001F3A7", "a\uFF5E", "a1", "a10", "B" }.Take(3 + dice.Next(3)).ToList(),
            dice.Of(6, 15, 40));
    }

    /// <summary>A time of the universe, usually a whole minute, so that times coincide.</summary>
    public DateTimeOffset Moment(Dice dice, int fromPercent, int toPercent)
    {
        var (from, to) = (Minutes * fromPercent / 100, Minutes * toPercent / 100);
        var minute = Begin.AddMinutes(from + dice.Next(to - from + 1));
        // Else next to a minute, with parts of a millisecond, or with another offset.
        return dice.Weighted(
            (12, minute),
            (1, minute.AddTicks(9_999)),
            (1, minute.AddMilliseconds(1)),
            (1, minute.AddTicks(-1)),
            (1, minute.AddSeconds(dice.Next(60))),
            (1, minute.ToOffset(TimeSpan.FromHours(9))));
    }
}
