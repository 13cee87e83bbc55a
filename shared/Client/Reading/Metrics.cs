namespace SpacesPlatform.Client.Reading;

/// <summary>The metrics that boards rank by.</summary>
public static class Metrics
{
    /// <summary>The most listeners at once; the default.</summary>
    public const string PeakListeners = "peak_listeners";

    /// <summary>The time listened, in seconds.</summary>
    public const string ListenerSeconds = "listener_seconds";

    /// <summary>Listeners on average over the time observed.</summary>
    public const string AverageListeners = "average_listeners";

    /// <summary>Of Spaces: the duration in seconds.</summary>
    public const string DurationSeconds = "duration_seconds";

    /// <summary>Of Spaces: all who listened while it was live.</summary>
    public const string TotalListeners = "total_listeners";

    /// <summary>Of Spaces: the likes of the announcement post.</summary>
    public const string Likes = "likes";

    /// <summary>Of groups: total listeners, added up.</summary>
    public const string Attendances = "attendances";

    /// <summary>Of groups: the durations in seconds, added up.</summary>
    public const string AirtimeSeconds = "airtime_seconds";

    /// <summary>Of groups: how many Spaces.</summary>
    public const string Spaces = "spaces";

    /// <summary>Of groups: the growth of another metric, in basis points; needs <see cref="BoardQuery.Of"/> and a bounded window.</summary>
    public const string Growth = "growth";
}
