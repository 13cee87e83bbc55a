using System.Globalization;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Shares;

/// <summary>What a board ranks in plain English: all that narrows it, so that no sentence says more than its board.</summary>
internal static class BoardWords
{
    /// <summary>In the plural, such as 'K-culture Spaces since 4 May 2021' or 'hosts of gaming Spaces'.</summary>
    /// <param name="board">The board.</param>
    /// <param name="label">What its category is called; null where it has none.</param>
    public static string Entries(BoardQuery board, string? label)
    {
        var noun = label is null ? "Spaces" : OfCategory(label, board.Involvement);
        var spaces = string.Join(' ', Narrowed(board).Prepend(noun));
        return board.Subject.Kind == EntryKind.Space ? spaces
            : spaces == "Spaces" ? board.Subject.Id
            : $"{board.Subject.Id} of {spaces}";
    }

    /// <summary>Spaces of a category, by whose categories count.</summary>
    public static string OfCategory(string label, string involvement) =>
        involvement == Involvements.Default ? $"{label} Spaces" : $"Spaces with {Article(label)} {label} {involvement}";

    /// <summary>By how it is written, which is how nearly all names of categories are spoken too.</summary>
    public static string Article(string noun) => noun is ['a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'E' or 'I' or 'O' or 'U', ..] ? "an" : "a";

    private static IEnumerable<string> Narrowed(BoardQuery board)
    {
        var words = new[]
        {
            board.Series is { } series ? $"of the series '{series}'" : null,
            board.Lang is { } lang ? $"in the language '{lang}'" : null,
            board.Format is { } format ? $"of the format '{format}'" : null,
            board.Hashtag is { } hashtag ? $"tagged #{hashtag}" : null,
            board.MinCoveragePercent is { } coverage ? string.Create(CultureInfo.InvariantCulture, $"with a coverage of at least {coverage}%") : null,
            RangeWords.Of(board.Range),
            board.AsOf is { } asOf ? $"as of {RangeWords.Moment(asOf)}" : null,
        };
        return words.OfType<string>();
    }
}
