namespace SpacesPlatform.Stats.MetricCatalog;

/// <summary>The metrics of the boards, in words.</summary>
internal static class MetricDefinitions
{
    private const string Spaces = "spaces";
    private const string Hosts = "hosts";
    private const string LatestOfItsSpaces = "the latest of the times of the Spaces that contribute";

    public static readonly IReadOnlyList<MetricDefinition> All =
    [
        new("peak_listeners", "listeners",
            "The most who listened at one time, as sampled or as reported at the end by the Space's canonical source; "
            + "of a host, the greatest among its Spaces.",
            [Spaces, Hosts],
            "the earliest time that attains it"),
        new("listener_seconds", "seconds",
            "The time that all listeners together spent listening: each sample's value times "
            + "how long it holds, which is until the next sample or the end, and no longer than the longest hold; "
            + "of a host, summed over its Spaces.",
            [Spaces, Hosts],
            $"the end of the Space, or its latest sample while live; of a host, {LatestOfItsSpaces}"),
        new("average_listeners", "listeners",
            "The listening time divided by the time in which a sample's value held, rounded down; "
            + "of a host, the sums over its Spaces divided, not a mean of means.",
            [Spaces, Hosts],
            $"the end of the Space, or its latest sample while live; of a host, {LatestOfItsSpaces}"),
        new("duration_seconds", "seconds",
            "The time from the start of a Space to its end.",
            [Spaces],
            "the end of the Space"),
        new("airtime_seconds", "seconds",
            "The time that a host's Spaces lasted, summed.",
            [Hosts],
            LatestOfItsSpaces),
        new("total_listeners", "listeners",
            "The largest cumulative count of those who listened live to a Space; replays are not in it.",
            [Spaces],
            "the earliest time that attains it"),
        new("attendances", "attendances",
            "The total listeners of a host's Spaces, summed: someone who came to two Spaces counts twice.",
            [Hosts],
            LatestOfItsSpaces),
        new("likes", "likes",
            "The largest count of likes reported for the post that announced the Space, "
            + "or for any post of it while none is named.",
            [Spaces],
            "the earliest time that attains it"),
        new("spaces", "Spaces",
            "How many Spaces a host has started.",
            [Hosts],
            "the latest start among them"),
    ];
}
