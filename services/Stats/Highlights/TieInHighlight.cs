using Npgsql;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Lift;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>The Spaces that were tied in with something, and what they drew against their hosts' usual audience.</summary>
internal sealed class TieInHighlight : IHighlight
{
    private const int Most = 5;

    public async Task<IReadOnlyList<Paragraph>> WriteAsync(HighlightsContext report, CancellationToken cancellationToken)
    {
        var board = report.Board(BoardSubject.Spaces, Metrics.Default);
        var paragraphs = new List<Paragraph>();
        foreach (var (place, kind, what) in await TiedInAsync(report, board, cancellationToken))
        {
            var space = (SpaceEntry)(await report.Entries.DressAsync(report.Snapshot, board.Subject, [place], cancellationToken))[0];
            var text = $"{Prose.Sentence(Tie(kind, what))}, {HighlightsContext.Who(space)} had {Prose.Count(space.Value, "listener", "listeners")} "
                + $"at once in {HighlightsContext.Title(space)} on {report.Day(space.AchievedAt)}";
            var lift = await LiftOfAsync(report, space.Id, cancellationToken);
            paragraphs.Add(lift is { } basisPoints
                ? new($"{text}: {Compared(basisPoints)} (an association, not a cause).", [ApiLinks.Space(space.Id), ApiLinks.Lift(space.Id)])
                : new($"{text}.", [ApiLinks.Space(space.Id)]));
        }

        return paragraphs;
    }

    private static async Task<List<(BoardPlace Place, string Kind, string? What)>> TiedInAsync(
        HighlightsContext report, BoardQuery board, CancellationToken cancellationToken)
    {
        var sql = new BoardSql(board, report.Snapshot.Source);
        await using var batch = new NpgsqlBatch(report.Snapshot.Connection);
        sql.AddTo(
            batch,
            $"""
            SELECT id, peak_listeners::numeric, peak_listeners_at, tie_in_kind, tie_in_ref FROM ({sql.Spaces}) space
            WHERE tie_in_kind IS NOT NULL AND peak_listeners IS NOT NULL
            ORDER BY peak_listeners DESC, peak_listeners_at, id LIMIT {Most}
            """);
        var tied = new List<(BoardPlace, string, string?)>();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var place = new BoardPlace(0, 0, reader.GetString(0), reader.GetDecimal(1), reader.GetFieldValue<DateTimeOffset>(2));
            tied.Add((place, reader.GetString(3), reader.OrNull<string>(4)));
        }

        return tied;
    }

    /// <summary>What a lift was then is not asked for: its link would prove another number.</summary>
    private static async Task<decimal?> LiftOfAsync(HighlightsContext report, string id, CancellationToken cancellationToken) =>
        report.Spaces.AsOf is null
            ? (await LiftReader.FindAsync(report.Snapshot.Connection, id, cancellationToken))?.Metrics.PeakListeners.Lift
            : null;

    private static string Tie(string kind, string? what) => (kind, what) switch
    {
        ("pre-show", { } show) => $"right before {show}",
        ("after-party", { } show) => $"right after {show}",
        ("debut", { } debut) => $"around {debut}",
        (_, { } other) => $"tied in with {other} ({kind})",
        _ => $"as a tie-in ({kind})",
    };

    private static string Compared(decimal basisPoints) => basisPoints switch
    {
        > 0 => $"{Prose.Percent(basisPoints)} above the median of the hosts' Spaces of the 90 days before",
        < 0 => $"{Prose.Percent(basisPoints)} below the median of the hosts' Spaces of the 90 days before",
        _ => "just the median of the hosts' Spaces of the 90 days before",
    };
}
