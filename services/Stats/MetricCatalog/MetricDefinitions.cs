using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.MetricCatalog;

/// <summary>The metrics of the boards, in words.</summary>
internal static class MetricDefinitions
{
    private static readonly string[] Spaces = [BoardSubject.Spaces.Id];
    private static readonly string[] Groups = [.. BoardSubject.All.Values.Where(subject => subject.IsOfGroups).Select(subject => subject.Id)];
    private static readonly string[] Everything = [.. BoardSubject.All.Keys];
    private const string LatestOfItsSpaces = "the latest of the times of the Spaces that contribute";

    public static readonly IReadOnlyList<MetricDefinition> All =
    [
        new("peak_listeners", "listeners",
            "The most who listened at one time, as sampled or as reported at the end by the Space's canonical source; "
            + "of a group, the greatest among its Spaces.",
            Everything,
            "the earliest time that attains it"),
        new("listener_seconds", "seconds",
            "The time that all listeners together spent listening: each sample's value times "
            + "how long it holds, which is until the next sample or the end, and no longer than the longest hold; "
            + "of a group, summed over its Spaces.",
            Everything,
            $"the end of the Space, or its latest sample while live; of a group, {LatestOfItsSpaces}"),
        new("average_listeners", "listeners",
            "The listening time divided by the time in which a sample's value held, rounded down; "
            + "of a group, the sums over its Spaces divided, not a mean of means.",
            Everything,
            $"the end of the Space, or its latest sample while live; of a group, {LatestOfItsSpaces}"),
        new("duration_seconds", "seconds",
            "The time from the start of a Space to its end.",
            Spaces,
            "the end of the Space"),
        new("airtime_seconds", "seconds",
            "The time that a group's Spaces lasted, summed.",
            Groups,
            LatestOfItsSpaces),
        new("total_listeners", "listeners",
            "The largest cumulative count of those who listened live to a Space; replays are not in it.",
            Spaces,
            "the earliest time that attains it"),
        new("attendances", "attendances",
            "The total listeners of a group's Spaces, summed: someone who came to two Spaces counts twice.",
            Groups,
            LatestOfItsSpaces),
        new("likes", "likes",
            "The largest count of likes reported for the post that announced the Space, "
            + "or for any post of it while none is named.",
            Spaces,
            "the earliest time that attains it"),
        new("spaces", "Spaces",
            "How many Spaces a group has.",
            Groups,
            "the latest start among them"),
        new(Metrics.Growth, "basis points",
            "How much another metric (of=<metric>) of a group grew since the preceding window: "
            + "(now - then) / then, rounded down; only in windows that have both bounds.",
            Groups,
            "as the other metric's value of now"),
    ];
}
