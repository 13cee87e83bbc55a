namespace SpacesPlatform.Model;

/// <summary>
/// What the platform must answer after a set of events, computed from scratch and as plainly as possible from the words of the
/// contract. It shares no code with the services, is never optimised, and is right by being read.
/// </summary>
/// <remarks>
/// Where the contract leaves a choice the model takes: a Space whose events are all retracted doesn't exist, nor does an
/// account without an applied <c>account.updated</c>; <c>total_replay</c> picks its source like <c>total_listeners</c>; a
/// Space whose end is before its start, or that has no known start, still has the source that reported a peak, for its totals
/// and likes; boards rank and order by the value as shown; a board's category chooses Spaces, on every board.
/// <para>
/// <b>Boards.</b> The speakers of a Space are the accounts that joined in any role, at any time. The involvement of a board of
/// categories is also that of its groups. A Space without a series counts for no series; a filter by lang, series, hashtag or
/// format is by the very text that is kept. The preceding board is the same board of the preceding window: its era and filters
/// stay, so that a window whose preceding one is in another era has nothing to compare with.
/// </para>
/// <para>
/// <b>Changes.</b> Delta and growth are of the values as shown. The windows may overlap. On the board of Spaces growth is null;
/// on that of growth both deltas are, and so is the entry's growth, which is its value already. What has left the board has no
/// entry, and a growth board without a preceding window is empty.
/// </para>
/// <para>
/// <b>Records</b> compare values as shown, of live Spaces too, and each host of a Space holds its value: the first of them by id
/// has the record, the others equal it. A record that its own holder reaches again is equalled as well. Whoever beats a record
/// dethrones who set it, not who equalled it. Of several values achieved in one moment only the greatest can be a record. A
/// category chooses Spaces, so that a record of hosts may be held by a host outside it.
/// </para>
/// <para>
/// <b>Firsts.</b> The Space tells the era, also of a speaker who joined before its start. Speakers count as above. A category of
/// which no account had the role is not in the list.
/// </para>
/// <para>
/// <b>Shares.</b> The involvement tells whose categories both paths are asked of. A board of fewer than N entries has no tie at
/// the boundary.
/// </para>
/// <para>
/// <b>Pairings</b> list each Space on boards, also one without a pair.
/// </para>
/// <para>
/// <b>Lift.</b> 90 days are 90 times 24 hours. The baseline takes Spaces as they are in the end, also ones that are still live,
/// and the median is of the values as shown.
/// </para>
/// </remarks>
public sealed class ReferenceModel
{
    private readonly TimeSpan gap;

    private ReferenceModel(IEnumerable<WireEvent> wires, TimeSpan gap)
    {
        this.gap = gap;
        var inbox = new Inbox(wires);
        var told = inbox.Applied.Where(fact => fact.Type != EventTypes.EventRetracted)
            .ToLookup(fact => fact.Type == EventTypes.AccountUpdated);

        Events = inbox.Events;
        Accounts = told[true].GroupBy(fact => fact.Subject)
            .ToDictionary(facts => facts.Key, facts => new ModelAccount(facts.Key, facts.ToList()));
        Spaces = told[false].GroupBy(fact => fact.Subject)
            .ToDictionary(facts => facts.Key, facts => new ModelSpace(facts.Key, facts.ToList(), Accounts, gap));
    }

    /// <summary>Every identity that came.</summary>
    public IReadOnlyList<ModelEvent> Events { get; }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, ModelAccount> Accounts { get; }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, ModelSpace> Spaces { get; }

    /// <summary>The state after these events. Their order only tells which of two events of one identity was the first.</summary>
    /// <param name="events">The events, repetitions included.</param>
    /// <param name="gap">G, how long a sample holds at most: 5 min unless told.</param>
    public static ReferenceModel Apply(IEnumerable<WireEvent> events, TimeSpan? gap = null) =>
        new(events, gap ?? TimeSpan.FromMinutes(5));

    /// <summary>All entries of a board, in the order of their positions.</summary>
    public IReadOnlyList<BoardEntry> Board(BoardQuery query) => Model.Board.Of(Spaces.Values.ToList(), query);

    /// <summary>The timeline of records of single Spaces, or of their hosts.</summary>
    /// <param name="subject"><c>spaces</c> or <c>hosts</c>.</param>
    /// <param name="metric">A metric of a Space.</param>
    /// <param name="era"><c>before-launch</c>, <c>since-launch</c>, or null for both.</param>
    /// <param name="category">A path that chooses Spaces, or null for all.</param>
    /// <param name="involvement">Whose categories it is asked of, as in <see cref="BoardQuery.Involvement"/>.</param>
    public ModelRecords Records(
        string subject, string metric, string? era = null, string? category = null, string involvement = "space") =>
        Model.Records.Of(
            Chosen(new BoardQuery(subject, metric) { Era = era, Category = category, Involvement = involvement }),
            subject,
            metric);

    /// <summary>The first account of a category in a role, <c>host</c> or <c>speaker</c>; null when there is none.</summary>
    public ModelFirst? First(string role, string category, string? era = null) =>
        Model.Firsts.Of(Chosen(new BoardQuery("spaces", "peak_listeners") { Era = era }), Accounts, role, category);

    /// <summary>The firsts of every category that an account has and of each ancestor, in ordinal order of the paths.</summary>
    public IReadOnlyList<ModelFirst> Firsts(string role, string? era = null) =>
        CategoryPaths.WithAncestors(Accounts.Values.SelectMany(account => account.Categories))
            .Select(category => First(role, category, era)).OfType<ModelFirst>().ToList();

    /// <summary>How much of the top of a board of Spaces is of a category.</summary>
    /// <param name="query">A board of Spaces without a category.</param>
    /// <param name="top">N, at least 1.</param>
    /// <param name="category">The path whose share it is.</param>
    /// <param name="within">Ranks only the Spaces of this path, or null for all.</param>
    public ModelShare Share(BoardQuery query, int top, string category, string? within = null) =>
        Shares.Of(Spaces, query, top, category, within);

    /// <summary>Who spoke together, in the Spaces of one series or in all.</summary>
    public ModelPairings Pairings(string? series = null) =>
        Model.Pairings.Of(Chosen(new BoardQuery("spaces", "peak_listeners") { Series = series }));

    /// <summary>A Space against its hosts' usual audience; null for a Space that is not on boards.</summary>
    public ModelLift? Lift(string spaceId) =>
        Spaces.TryGetValue(spaceId, out var space) && space.IsOnBoards ? Lifts.Of(space, Spaces.Values) : null;

    /// <summary>The Spaces live at a moment, by current listeners: started, not ended, sampled within 2 G.</summary>
    public IReadOnlyList<LiveEntry> Live(DateTimeOffset now) => Spaces.Values
        .Where(space => space.IsOnBoards && space.State == "live")
        .Select(space => (space.Id, Last: space.Metrics.LastSample))
        .Where(space => space.Last is not null && now - space.Last.AchievedAt <= 2 * gap)
        .OrderByDescending(space => space.Last!.Value).ThenBy(space => space.Last!.AchievedAt)
        .ThenBy(space => space.Id, Ordinal.Order)
        .Select((space, index) => new LiveEntry(index + 1, space.Id, space.Last!.Value, space.Last.AchievedAt)).ToList();

    /// <summary>The whole state as text; its format is told at <see cref="Model.Digest"/>.</summary>
    public Digest Digest() => new(Spaces.Values.Select(DigestLine.Of)
        .Concat(Accounts.Values.Select(DigestLine.Of))
        .Concat(Events.Select(DigestLine.Of)));

    private List<ModelSpace> Chosen(BoardQuery query) => SpaceFilter.Chosen(Spaces.Values, query);
}
