namespace SpacesPlatform.Model;

/// <summary>
/// The few names that a history is about: few, so that events meet. U+FF5E comes after U+1F3A7 in the order of UTF-16 units and
/// before it in that of UTF-8 bytes. In some, one Space is 90 days older than the others: at the edge of their baseline. In level
/// ones hardly any counts differ, so that values are equal.
/// </summary>
internal sealed record Universe(
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Spaces,
    IReadOnlyList<string> Accounts,
    int Minutes,
    string? OldSpace,
    bool IsDeep,
    bool IsLevel)
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

    public static IReadOnlyList<string> Series { get; } = ["kcon", "k\uFF5E", "k\U0001F3A7"];

    public static IReadOnlyList<string> Langs { get; } = ["ko", "en", "ja"];

    public static IReadOnlyList<string> Formats { get; } = ["q-and-a", "talk-show", "playlist"];

    public static Universe Of(Dice dice)
    {
        var sources = new List<string> { "https://one.example/\uFF5E", "https://one.example/\U0001F3A7", "https://one.example/" };
        dice.Shuffle(sources);
        var spaces = new[] { "s1", "s\uFF5E", "s\U0001F3A7", "s10", "s/2", "S1", "s2" }.Take(3 + dice.Next(5)).ToList();
        return new Universe(
            sources.Take(2 + dice.Next(2)).ToList(),
            spaces,
            new[] { "a\U0001F3A7", "a\uFF5E", "a1", "a10", "B" }.Take(3 + dice.Next(3)).ToList(),
            dice.Of(6, 6, 15, 40),
            dice.Chance(50) ? spaces[^1] : null,
            IsDeep: dice.Chance(50),
            IsLevel: dice.Chance(30));
    }

    /// <summary>How much earlier than elsewhere all is that is told of a Space.</summary>
    public TimeSpan Age(string? subject) => subject is not null && subject == OldSpace ? TimeSpan.FromDays(90) : TimeSpan.Zero;

    public int Count(Dice dice) => IsLevel
        ? dice.Next(3)
        : dice.Weighted((6, dice.Next(8)), (3, dice.Next(1000)), (1, int.MaxValue));

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
