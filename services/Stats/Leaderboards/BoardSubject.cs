using SpacesPlatform.Stats.Data;

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

    public static readonly BoardSubject Hosts = Lists("hosts", EntryKind.Account, _ => "host_ids") with { Link = Involvement.Host };

    public static readonly BoardSubject Speakers =
        Lists("speakers", EntryKind.Account, _ => "speaker_ids") with { Link = Involvement.Speaker };

    /// <summary>A Space counts once for each of its categories and once for each ancestor.</summary>
    public static readonly BoardSubject Categories = Lists("categories", EntryKind.Category, Involvements.PathsOf);

    public static readonly BoardSubject Series =
        new("series", Leaderboards.Metrics.OfGroups, EntryKind.Group, _ => "(SELECT space.series_id WHERE space.series_id IS NOT NULL)")
        {
            Member = (_, group) => $"space.series_id = {group}",
        };

    public static readonly BoardSubject Hashtags = Lists("hashtags", EntryKind.Group, _ => "hashtags");

    public static readonly IReadOnlyDictionary<string, BoardSubject> All =
        new[] { Spaces, Hosts, Speakers, Categories, Series, Hashtags }.ToDictionary(subject => subject.Id);

    /// <summary>
    /// An entry's id as the board has it, or null where it can't be one: a hashtag may be given with its sign, in any case.
    /// </summary>
    public string? IdOf(string given) => this == Hashtags ? HashtagParameter.Normalized(given) : given;

    public bool IsOfGroups => GroupKey is not null;

    /// <summary>
    /// For groups: the SQL condition that a Space counts for one of them, by whose categories are asked for and how the SQL names
    /// the group.
    /// </summary>
    public Func<string, string, string>? Member { get; private init; }

    /// <summary>For accounts: the link that finds the Spaces of one.</summary>
    public Involvement? Link { get; private init; }

    private static BoardSubject Lists(string id, EntryKind kind, Func<string, string> column) =>
        new(id, Leaderboards.Metrics.OfGroups, kind, involvement => $"unnest(space.{column(involvement)})")
        {
            Member = (involvement, group) => $"space.{column(involvement)} @> ARRAY[{group}]",
        };
}
