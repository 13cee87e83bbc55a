namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>What a board ranks.</summary>
/// <param name="Id">Its name in the API.</param>
/// <param name="Metrics">The metrics it can be ranked by.</param>
/// <param name="Kind">What an entry of it is.</param>
/// <param name="GroupKey">
/// For groups: the SQL set of a Space's group ids, by whose categories are asked for; null for Spaces themselves.
/// </param>
internal sealed record BoardSubject(
    string Id, IReadOnlyDictionary<string, Metric> Metrics, EntryKind Kind, Func<string, string>? GroupKey)
{
    public static readonly BoardSubject Spaces = new("spaces", Leaderboards.Metrics.OfSpaces, EntryKind.Space, null);

    public static readonly BoardSubject Hosts = Groups("hosts", EntryKind.Account, _ => "unnest(space.host_ids)");

    public static readonly BoardSubject Speakers = Groups("speakers", EntryKind.Account, _ => "unnest(space.speaker_ids)");

    /// <summary>A Space counts once for each of its categories and once for each ancestor.</summary>
    public static readonly BoardSubject Categories =
        Groups("categories", EntryKind.Category, involvement => $"unnest(space.{Involvements.PathsOf(involvement)})");

    public static readonly BoardSubject Series =
        Groups("series", EntryKind.Group, _ => "(SELECT space.series_id WHERE space.series_id IS NOT NULL)");

    public static readonly BoardSubject Hashtags = Groups("hashtags", EntryKind.Group, _ => "unnest(space.hashtags)");

    public static readonly IReadOnlyDictionary<string, BoardSubject> All =
        new[] { Spaces, Hosts, Speakers, Categories, Series, Hashtags }.ToDictionary(subject => subject.Id);

    public bool IsOfGroups => GroupKey is not null;

    private static BoardSubject Groups(string id, EntryKind kind, Func<string, string> key) =>
        new(id, Leaderboards.Metrics.OfGroups, kind, key);
}
