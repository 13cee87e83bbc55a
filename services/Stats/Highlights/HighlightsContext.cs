using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>What every part of a report writes from: one state of the database, the period and whom it is about.</summary>
/// <param name="Snapshot">The state.</param>
/// <param name="Spaces">The board of the period's Spaces by peak listeners, of all categories.</param>
/// <param name="Category">The category that the report is about; null where there is none to speak of.</param>
/// <param name="Label">What that category is called.</param>
/// <param name="Zone">The time zone that days are told in.</param>
/// <param name="Entries">Dresses places.</param>
internal sealed record HighlightsContext(
    BoardSnapshot Snapshot, BoardQuery Spaces, string? Category, string? Label, TimeZoneInfo Zone, BoardEntries Entries)
{
    /// <summary>What narrows the report, as it is said before "Spaces".</summary>
    public string Of => Label is null ? "" : $"{Label} ";

    /// <summary>The period's board of a subject by a metric, within the report's category.</summary>
    public BoardQuery Board(BoardSubject subject, string metric, string? format = null) => Spaces with
    {
        Subject = subject,
        Metric = subject.Metrics[metric],
        Category = Category,
        Format = format,
        WindowBefore = null,
    };

    public async Task<IReadOnlyList<BoardEntry>> TopAsync(BoardQuery board, int limit, CancellationToken cancellationToken)
    {
        var reading = await BoardReader.PageAsync(Snapshot, board, limit, null, cancellationToken);
        return await Entries.DressAsync(Snapshot, board.Subject, [.. reading.Places.Take(limit)], cancellationToken);
    }

    /// <summary>
    /// The Space of the category that leads the period's board of a metric: of all Spaces, if it leads them all. Null where none
    /// leads alone: a shared lead is nobody's.
    /// </summary>
    public async Task<Leader?> LeaderAsync(string metric, CancellationToken cancellationToken)
    {
        var within = Board(BoardSubject.Spaces, metric);
        if (await LeaderOfAsync(within, cancellationToken) is not { } leader)
        {
            return null;
        }

        var ofAll = within with { Category = null };
        return Category is not null && (await LeaderOfAsync(ofAll, cancellationToken))?.Id != leader.Id
            ? new(leader, within, Of)
            : new(leader, ofAll, "");
    }

    public string Day(DateTimeOffset instant) => Prose.Day(instant, Zone);

    /// <summary>Who held a Space: its hosts as people know them, or its title where it has none.</summary>
    public static string Who(SpaceEntry space) =>
        space.Hosts.Count > 0 ? Prose.List([.. space.Hosts.Select(host => host.DisplayName ?? host.Handle ?? host.Id)]) : Title(space);

    public static string Title(SpaceEntry space) => $"“{space.Title ?? space.Id}”";

    private async Task<SpaceEntry?> LeaderOfAsync(BoardQuery board, CancellationToken cancellationToken)
    {
        var top = await TopAsync(board, 2, cancellationToken);
        return top.Count > 0 && (top.Count == 1 || top[1].Rank > 1) ? (SpaceEntry)top[0] : null;
    }

    public static IReadOnlyList<string> Proof(BoardQuery board, int limit, params IEnumerable<string> spaces) =>
        [ApiLinks.Board(board, limit), .. spaces.Select(ApiLinks.Space)];
}
