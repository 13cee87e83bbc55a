namespace SpacesPlatform.Client.Reading;

/// <summary>The windows that have names.</summary>
public static class NamedWindows
{
    /// <summary>All time; the default.</summary>
    public const string All = "all";

    /// <summary>Today.</summary>
    public const string Today = "today";

    /// <summary>Yesterday.</summary>
    public const string Yesterday = "yesterday";

    /// <summary>This week, from Monday on.</summary>
    public const string ThisWeek = "this-week";

    /// <summary>The week before.</summary>
    public const string LastWeek = "last-week";

    /// <summary>This month.</summary>
    public const string ThisMonth = "this-month";

    /// <summary>The month before.</summary>
    public const string LastMonth = "last-month";

    /// <summary>This year.</summary>
    public const string ThisYear = "this-year";

    /// <summary>The last 24 hours.</summary>
    public const string Last24Hours = "last-24h";

    /// <summary>The last 7 times 24 hours.</summary>
    public const string Last7Days = "last-7d";

    /// <summary>The last 30 times 24 hours.</summary>
    public const string Last30Days = "last-30d";
}
