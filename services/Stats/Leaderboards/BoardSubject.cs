namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>What a board ranks.</summary>
/// <param name="Id">Its name in the API.</param>
/// <param name="Metrics">The metrics it can be ranked by.</param>
/// <param name="GroupKey">For groups: the SQL set of a Space's group ids; null for Spaces themselves.</param>
internal sealed record BoardSubject(string Id, IReadOnlyDictionary<string, Metric> Metrics, string? GroupKey)
{
    public static readonly BoardSubject Spaces = new("spaces", Leaderboards.Metrics.OfSpaces, null);

    public static readonly BoardSubject Hosts = new("hosts", Leaderboards.Metrics.OfGroups, "unnest(space.host_ids)");

    public static readonly IReadOnlyDictionary<string, BoardSubject> All =
        new[] { Spaces, Hosts }.ToDictionary(subject => subject.Id);
}
