namespace SpacesPlatform.Client.Reading;

/// <summary>Which report is meant.</summary>
public sealed record HighlightsQuery : Query
{
    /// <summary>A named window: one of <see cref="NamedWindows"/>. Not together with <see cref="From"/> or <see cref="To"/>.</summary>
    public string? Window { get; init; }

    /// <summary>The period's start, included.</summary>
    public Moment? From { get; init; }

    /// <summary>The period's end, excluded.</summary>
    public Moment? To { get; init; }

    /// <summary>The time zone of days, such as <c>Asia/Seoul</c>; null for UTC.</summary>
    public string? Tz { get; init; }

    /// <summary>The era's id; it and the period both have to hold.</summary>
    public string? Era { get; init; }

    /// <summary>The category's path.</summary>
    public string? Category { get; init; }

    /// <summary>As of a past moment.</summary>
    public DateTimeOffset? AsOf { get; init; }

    internal override QueryString Parameters() => base.Parameters()
        .Add("window", Window)
        .Add("from", From)
        .Add("to", To)
        .Add("tz", Tz)
        .Add("era", Era)
        .Add("category", Category)
        .Add("as_of", AsOf);
}
