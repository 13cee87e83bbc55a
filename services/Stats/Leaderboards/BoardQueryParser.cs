using System.Globalization;
using System.Text.RegularExpressions;
using SpacesPlatform.Stats.Eras;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Reads a board's parameters; what is not understood is a fault, never ignored.</summary>
internal sealed partial class BoardQueryParser(EraCatalog eras, TimeProvider time)
{
    /// <summary>The parameters that say which board is meant: what a cursor is bound to.</summary>
    public static readonly IReadOnlyList<string> Parameters =
    [
        "metric", "of", "window", "from", "to", CompareParameter.Name, "tz", "era", Category, "involvement", "lang", "series", "hashtag",
        "format", "min_coverage", "as_of",
    ];

    private const string Category = "category";
    private const int LastYear = 9000;

    /// <summary>No event is older.</summary>
    public static readonly DateTimeOffset Oldest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The board, its window resolved against the past moment that it is asked as of: today was another day then.</summary>
    /// <param name="subject">What the board ranks.</param>
    /// <param name="query">The request's parameters.</param>
    /// <param name="category">The parameter that names the board's category, where 'category' means something else.</param>
    public BoardQuery Parse(BoardSubject subject, QueryReader query, string category = Category) =>
        Parse(subject, query, time.GetUtcNow(), category);

    /// <summary>The same, with another moment for now.</summary>
    public BoardQuery Parse(BoardSubject subject, QueryReader query, DateTimeOffset now, string category = Category)
    {
        var asOf = Moment("as_of", query);
        return ParseAt(subject, query, asOf ?? now, category) with { AsOf = asOf };
    }

    /// <summary>The board, its window resolved against a moment; whoever calls reads <c>as_of</c>.</summary>
    public BoardQuery ParseAt(BoardSubject subject, QueryReader query, DateTimeOffset moment, string category = Category)
    {
        var (metric, isGrowth) = MetricOf(subject, query);
        var board = Filter(subject, metric, query, moment, category);
        board = board with { WindowBefore = CompareParameter.Read(query, board) };
        if (isGrowth && board.WindowBefore is null)
        {
            query.Fault("window", "Growth compares a window with the one before it: give a window that has both bounds.");
        }

        return board with { IsGrowth = isGrowth };
    }

    /// <summary>Which Spaces are meant, for answers that rank by no metric: all of a board's parameters but the metric.</summary>
    public BoardQuery ParseFilter(QueryReader query)
    {
        var asOf = Moment("as_of", query);
        var board = Filter(BoardSubject.Spaces, Metrics.OfSpaces[Metrics.Default], query, asOf ?? time.GetUtcNow(), Category);
        return board with { AsOf = asOf, WindowBefore = null };
    }

    private BoardQuery Filter(BoardSubject subject, Metric metric, QueryReader query, DateTimeOffset moment, string category)
    {
        var era = EraOf(query);
        var (window, before) = WindowParameters.Read(query, moment);
        return new()
        {
            Subject = subject,
            Metric = metric,
            Window = window,
            WindowBefore = before,
            Era = era,
            Category = CategoryOf(category, query),
            Involvement = query.Word("involvement", Involvements.Names, Involvements.Default),
            Lang = query.Text("lang"),
            Series = query.Text("series"),
            Hashtag = HashtagParameter.Read(query),
            Format = query.Text("format"),
            MinCoveragePercent = MinCoverage(query),
        };
    }

    /// <summary>The board of Spaces of a whole era, for what asks for no other window; 'era' and 'as_of' are read.</summary>
    public BoardQuery ParseEra(Metric metric, QueryReader query) => new()
    {
        Subject = BoardSubject.Spaces,
        Metric = metric,
        Window = default,
        Era = EraOf(query),
        AsOf = Moment("as_of", query),
        Involvement = Involvements.Default,
    };

    /// <summary>The era, or null where none is asked for.</summary>
    private Era? EraOf(QueryReader query)
    {
        if (query.Text("era") is not { } id)
        {
            return null;
        }

        if (eras.TryGet(id, out var era))
        {
            return era;
        }

        query.Fault("era", $"Expected one of {string.Join(", ", eras.ById.Keys)}.");
        return null;
    }

    /// <summary>A past moment of knowledge.</summary>
    public static DateTimeOffset? Moment(string name, QueryReader query)
    {
        if (WindowParameters.Instant(name, query.Text(name), WindowParameters.Zone(query), query) is not { } instant)
        {
            return null;
        }

        // Windows around a moment at the end of time have no bounds that a calendar could name.
        if (instant < Oldest || instant.Year > LastYear)
        {
            query.Fault(name, instant < Oldest ? "Expected a time from 2000-01-01 on: nothing is older." : ReadRefusals.InFutureDetail);
            return null;
        }

        return instant;
    }

    private static int? MinCoverage(QueryReader query)
    {
        if (query.Text("min_coverage") is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
        {
            return (int)Math.Ceiling(share * 100);
        }

        query.Fault("min_coverage", "Expected a number from 0 to 1.");
        return null;
    }

    /// <summary>A category's path, or null where the parameter is absent.</summary>
    public static string? CategoryOf(string name, QueryReader query)
    {
        var text = query.Text(name);
        if (text is not null && !IsCategoryPath(text))
        {
            query.Fault(name, "Expected a path of segments joined by '/', such as kculture/kpop.");
        }

        return text;
    }

    /// <summary>A category's path; its absence is a fault.</summary>
    public static string RequiredCategory(string name, QueryReader query) =>
        query.Has(name) ? CategoryOf(name, query) ?? "" : query.Required(name);

    public static bool IsCategoryPath(string text) => CategoryPath().IsMatch(text);

    private static (Metric Metric, bool IsGrowth) MetricOf(BoardSubject subject, QueryReader query)
    {
        var otherwise = subject.Metrics[Metrics.Default];
        if (subject.IsOfGroups && query.Text("metric") == Metrics.Growth)
        {
            return (query.Word("of", subject.Metrics, otherwise), true);
        }

        if (query.Text("of") is not null)
        {
            query.Fault("of", "It names the metric whose growth is ranked: give it with metric=growth, on a board of groups.");
        }

        return (query.Word("metric", subject.Metrics, otherwise), false);
    }

    [GeneratedRegex(@"^[^/\s]+(/[^/\s]+)*\z")]
    private static partial Regex CategoryPath();
}
