using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Diffs;

/// <summary>Reads what changed on a board between two moments of knowledge, through which events.</summary>
internal sealed class DiffReader(BoardSnapshots snapshots, BoardEntries entries)
{
    /// <summary>As many entries as a page of the board has at most.</summary>
    private const int Linked = 100;

    /// <exception cref="ReadRefusedException">A moment lies in the future, or the board is of too many Spaces.</exception>
    public async Task<DiffAnswer> ReadAsync(
        BoardQuery board, DateTimeOffset asOf, DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        var earlier = new DiffMoment(asOf, await snapshots.RevisionAtAsync(asOf, "as_of", cancellationToken));
        var later = new DiffMoment(until, await snapshots.RevisionAtAsync(until, "until", cancellationToken));
        var both = await snapshots.OpenPastAsync(
            [(earlier.At, earlier.Revision), (later.At, later.Revision)], board.Reach, cancellationToken);
        await using var before = both[0];
        var after = both[1];
        var sqlBefore = new BoardSql(board, before.Source);
        var sqlAfter = new BoardSql(board, after.Source, sqlBefore);
        await BoardReader.CheckWidthAsync(before, sqlBefore, cancellationToken);
        await BoardReader.CheckWidthAsync(after, sqlAfter, cancellationToken);

        var (changes, total) = await ChangeReader.ReadAsync(before.Connection, sqlBefore, sqlAfter, limit, cancellationToken);
        var events = await ChangeEvents.ReadAsync(
            before.Connection, sqlBefore, sqlAfter, earlier, later,
            [.. changes.Where(change => change.Change != ChangedPlace.Moved).Select(change => change.Id)], cancellationToken);
        var left = await DressAsync(before, board with { AsOf = asOf }, changes.Select(change => change.Before), cancellationToken);
        var right = await DressAsync(after, board with { AsOf = until }, changes.Select(change => change.After), cancellationToken);
        return new(
            BoardDescription.Describe(board),
            earlier,
            later,
            [.. changes.Select(change => Change(change, left, right, events))],
            total,
            [ApiLinks.Board(board with { AsOf = asOf }, Linked), ApiLinks.Board(board with { AsOf = until }, Linked)]);
    }

    private async Task<Dictionary<string, BoardEntry>> DressAsync(
        BoardSnapshot snapshot, BoardQuery board, IEnumerable<BoardPlace?> places, CancellationToken cancellationToken)
    {
        var dressed = await entries.DressAsync(snapshot, board.Subject, [.. places.OfType<BoardPlace>()], cancellationToken);
        return dressed.ToDictionary(entry => entry.Id, entry => entry with { Self = ApiLinks.Entry(board, entry.Id) }, StringComparer.Ordinal);
    }

    private static BoardChange Change(
        ChangedPlace change,
        Dictionary<string, BoardEntry> before,
        Dictionary<string, BoardEntry> after,
        Dictionary<string, (List<ChangeEvent> Events, long Total)> events)
    {
        var (told, total) = events.GetValueOrDefault(change.Id, ([], 0));
        return new(
            change.Id,
            change.Change,
            before.GetValueOrDefault(change.Id),
            after.GetValueOrDefault(change.Id),
            change.After?.Rank - change.Before?.Rank,
            change.After?.Value - change.Before?.Value,
            told,
            total);
    }
}
