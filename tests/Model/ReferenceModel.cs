namespace SpacesPlatform.Model;

/// <summary>
/// What the platform must answer after a set of events, computed from scratch and as plainly as possible from the words of the
/// contract. It shares no code with the services, is never optimised, and is right by being read.
/// </summary>
/// <remarks>
/// Where the contract leaves a choice the model takes: a Space whose events are all retracted doesn't exist, nor does an
/// account without an applied <c>account.updated</c>; <c>total_replay</c> picks its source like <c>total_listeners</c>; a
/// Space whose end is before its start, or that has no known start, still has the source that reported a peak, for its totals
/// and likes; boards rank and order by the value as shown; a board's category chooses Spaces, also on the board of hosts.
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
    public IReadOnlyList<BoardEntry> Board(BoardQuery query) => Model.Board.Of(Spaces.Values, query);

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
}
