namespace SpacesPlatform.Client.Reading;

/// <summary>Which Spaces are meant.</summary>
public abstract record SpacesQuery : Query
{
    private protected SpacesQuery()
    {
    }

    /// <summary>A named window: one of <see cref="NamedWindows"/>. Not together with <see cref="From"/> or <see cref="To"/>.</summary>
    public string? Window { get; init; }

    /// <summary>The window's start, included.</summary>
    public Moment? From { get; init; }

    /// <summary>The window's end, excluded.</summary>
    public Moment? To { get; init; }

    /// <summary>The time zone of days and of named windows, such as <c>Asia/Seoul</c>; null for UTC.</summary>
    public string? Tz { get; init; }

    /// <summary>The era's id; it and the window both have to hold.</summary>
    public string? Era { get; init; }

    /// <summary>Whose categories count: one of <see cref="Involvements"/>.</summary>
    public string? Involvement { get; init; }

    /// <summary>The language.</summary>
    public string? Lang { get; init; }

    /// <summary>The series.</summary>
    public string? Series { get; init; }

    /// <summary>The hashtag, with or without <c>#</c>.</summary>
    public string? Hashtag { get; init; }

    /// <summary>The format.</summary>
    public string? Format { get; init; }

    /// <summary>The least coverage, 0 to 1.</summary>
    public decimal? MinCoverage { get; init; }

    /// <summary>As of a past moment: from the events that were applied by then.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Entries an answer, 1 to 100; null for 10.</summary>
    public int? Limit { get; init; }

    internal override QueryString Parameters() => Filter(base.Parameters()).Add("as_of", AsOf).Add("limit", Limit);

    private protected QueryString Filter(QueryString query) => query
        .Add("window", Window)
        .Add("from", From)
        .Add("to", To)
        .Add("tz", Tz)
        .Add("era", Era)
        .Add("involvement", Involvement)
        .Add("lang", Lang)
        .Add("series", Series)
        .Add("hashtag", Hashtag)
        .Add("format", Format)
        .Add("min_coverage", MinCoverage);
}
