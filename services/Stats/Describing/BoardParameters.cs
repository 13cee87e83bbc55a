using SpacesPlatform.ApiDescription;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Describing;

/// <summary>The parameters that say which board or which Spaces are meant.</summary>
internal static class BoardParameters
{
    private const string Text = """{"type":"string","minLength":1}""";
    private const string Path = """{"type":"string","pattern":"^[^/\\s]+(/[^/\\s]+)*$"}""";
    private const string Moment = """{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$"}""";

    public static readonly ApiParameter Board = new ApiParameter(
        "board", "What is ranked.", ApiParameter.OneOf(BoardSubject.All.Keys), BoardSubject.Spaces.Id).InPath();

    public static readonly ApiParameter Metric = new(
        "metric", "What ranks: see `GET /v1/metrics` for definitions and for which board has which; `growth` needs a window with both bounds.",
        ApiParameter.OneOf([.. Metrics.OfSpaces.Keys.Union(Metrics.OfGroups.Keys), Metrics.Growth], Metrics.Default), Metrics.Default);

    public static readonly ApiParameter MetricOfSpaces = new(
        "metric", "The metric, one of those of Spaces.", ApiParameter.OneOf(Metrics.OfSpaces.Keys, Metrics.Default), Metrics.Default);

    public static readonly ApiParameter Of = new(
        "of", "The metric whose growth ranks; only with `metric=growth`, on a board of groups.",
        ApiParameter.OneOf(Metrics.OfGroups.Keys, Metrics.Default), Metrics.Default);

    public static readonly ApiParameter Era = new("era", "An era's id: see `GET /v1/eras`. It intersects the window.", Text, "since-launch");

    public static readonly ApiParameter AsOf = At("as_of", "Answers from the events applied by this moment; never changes afterwards.");

    public static readonly ApiParameter TimeZone = new(
        "tz", "The IANA time zone of days and calendar windows; UTC by default.", Text, "Asia/Seoul");

    public static readonly ApiParameter Involvement = new(
        "involvement", "Whose categories are meant: those of the Space with its hosts', its hosts' alone, or its speakers'.",
        ApiParameter.OneOf(Involvements.Names.Keys, Involvements.Default), Involvements.Default);

    /// <summary>Which window; dates are of <see cref="TimeZone"/>.</summary>
    public static readonly IReadOnlyList<ApiParameter> Window =
    [
        new(
            "window", "A named window, by when Spaces started; not together with `from` or `to`.",
            ApiParameter.OneOf(Leaderboards.Windows.Names.Keys, Leaderboards.Windows.All), Leaderboards.Windows.All),
        At("from", "The window's start, included: a date means its first instant in `tz`."),
        At("to", "The window's end, excluded."),
        TimeZone,
        Era,
    ];

    /// <summary>Which Spaces, beside those of a category.</summary>
    public static readonly IReadOnlyList<ApiParameter> Filter =
    [
        .. Window,
        Involvement,
        new("lang", "Spaces of this language, a BCP 47 tag.", Text, "ko"),
        new("series", "Episodes of this series, by its id.", Text, "kcon-tact-talk-shows"),
        new("hashtag", "Spaces with this hashtag, with or without its `#` (`%23`); case does not matter.", Text, "oscars"),
        new("format", "Spaces of this format.", Text, "q-and-a"),
        new("min_coverage", "Spaces of which at least this part was observed.", """{"type":"number","minimum":0,"maximum":1}""", 0.5),
        AsOf,
    ];

    public static readonly ApiParameter CompareFrom = At(
        CompareParameter.Name,
        "Where the window that groups are compared with starts; it ends at `from`. By default it is as long as the window, and of a "
        + "calendar window the unit before. Only with `from` and `to`, on a board of groups.");

    /// <summary>All that say which board.</summary>
    public static readonly IReadOnlyList<ApiParameter> All = [Metric, Of, Category(), CompareFrom, .. Filter];

    public static ApiParameter Category(string name = "category", string text = "Of this category and everything under it.") =>
        new(name, text, Path, "kculture/kpop");

    public static ApiParameter At(string name, string text) =>
        new(name, $"{text} A date or an RFC 3339 time; `+` is written `%2B`.", Moment, "2021-06-09T00:00:00Z");
}
