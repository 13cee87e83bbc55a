namespace SpacesPlatform.Model;

/// <summary>A Space, from the applied events that name it.</summary>
public sealed class ModelSpace
{
    internal ModelSpace(string id, IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, ModelAccount> accounts, TimeSpan gap)
    {
        Id = id;
        Title = facts.Scalar(fact => fact.Title);
        Lang = facts.Scalar(fact => fact.Lang);
        Categories = facts.Scalar(fact => fact.Categories) ?? [];
        Hashtags = facts.Scalar(fact => fact.Hashtags) ?? [];
        SeriesId = facts.Scalar(fact => fact.SeriesId);
        Format = facts.Scalar(fact => fact.Format);
        TieIn = facts.Scalar(fact => fact.TieIn);
        IsTicketed = facts.Scalar(fact => fact.IsTicketed);
        AnnouncementPostId = facts.Scalar(fact => fact.AnnouncementPostId);
        HostIds = facts.Scalar(fact => fact.HostIds) ?? [];
        ScheduledStart = facts.Scalar(fact => fact.ScheduledStart);
        Start = facts.Scalar(fact => fact.StartedAt);
        End = facts.Scalar(fact => fact.EndedAt);
        State = StateOf(facts.Select(fact => fact.Type).ToHashSet());

        var presence = new Presence(HostIds, facts);
        Speakers = presence.Speakers;
        FirstJoins = presence.FirstJoins;
        HostCategories = CategoriesOf(HostIds, accounts);
        SpeakerCategories = CategoriesOf(Speakers, accounts);
        EffectiveCategories = Categories.Union(HostCategories).Order(Ordinal.Order).ToList();
        Metrics = SpaceMetrics.Of(this, facts, presence, gap);
    }

    public string Id { get; }

    /// <summary><c>ended</c>, <c>canceled</c>, <c>live</c>, <c>scheduled</c>, or null where no event tells.</summary>
    public string? State { get; }

    public string? Title { get; }

    public string? Lang { get; }

    public string? SeriesId { get; }

    public string? Format { get; }

    public ModelTieIn? TieIn { get; }

    public bool? IsTicketed { get; }

    public string? AnnouncementPostId { get; }

    public IReadOnlyList<string> Hashtags { get; }

    public IReadOnlyList<string> HostIds { get; }

    /// <summary>Accounts with at least one join in any role, by their earliest join.</summary>
    public IReadOnlyList<string> Speakers { get; }

    /// <summary>When each speaker joined for the first time, which may be before the start.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> FirstJoins { get; }

    public DateTimeOffset? ScheduledStart { get; }

    public DateTimeOffset? Start { get; }

    public DateTimeOffset? End { get; }

    /// <summary>Its own, in the order in which they were given.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>Its hosts' accounts', in ordinal order.</summary>
    public IReadOnlyList<string> HostCategories { get; }

    /// <summary>Its speakers' accounts', in ordinal order.</summary>
    public IReadOnlyList<string> SpeakerCategories { get; }

    /// <summary>Its own and its hosts', in ordinal order.</summary>
    public IReadOnlyList<string> EffectiveCategories { get; }

    /// <summary>The effective categories and each of their ancestors: the groups that the Space counts for, once each.</summary>
    public IReadOnlyList<string> EffectiveWithAncestors => CategoryPaths.WithAncestors(EffectiveCategories);

    public SpaceMetrics Metrics { get; }

    /// <summary>Whether it can be on a board at all.</summary>
    public bool IsOnBoards => Start is not null && (State == "live" || State == "ended");

    /// <summary>Whose categories are meant: <c>space</c>, <c>host</c> or <c>speaker</c>.</summary>
    internal IReadOnlyList<string> CategoriesBy(string involvement) => involvement switch
    {
        "space" => EffectiveCategories,
        "host" => HostCategories,
        "speaker" => SpeakerCategories,
        _ => throw new ArgumentException($"No involvement is '{involvement}': space, host or speaker.", nameof(involvement)),
    };

    private static string? StateOf(HashSet<string> types) =>
        types.Contains(EventTypes.SpaceEnded) ? "ended"
        : types.Contains(EventTypes.SpaceCanceled) ? "canceled"
        : types.Contains(EventTypes.SpaceStarted) ? "live"
        : types.Contains(EventTypes.SpaceScheduled) ? "scheduled"
        : null;

    private static List<string> CategoriesOf(IEnumerable<string> ids, IReadOnlyDictionary<string, ModelAccount> accounts) =>
        ids.Where(accounts.ContainsKey).SelectMany(id => accounts[id].Categories).Distinct().Order(Ordinal.Order).ToList();
}
