using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Shares;

/// <summary>Reads shares and dresses them, with a sentence and with links that prove it.</summary>
internal sealed class ShareAnswers(BoardEntries entries, ShareSentence sentence)
{
    /// <exception cref="ReadRefusedException">As of a past moment, the board is of too many Spaces.</exception>
    public async Task<ShareAnswer> ReadAsync(BoardSnapshot snapshot, ShareQuery query, CancellationToken cancellationToken)
    {
        var reading = await ShareReader.ReadAsync(snapshot, query, cancellationToken);
        var dressed = await entries.DressAsync(snapshot, query.Board.Subject, reading.Places, cancellationToken);
        var shown = dressed
            .Select(entry => entry with { Self = ApiLinks.Entry(query.Board, entry.Id), Counts = reading.Counting.Contains(entry.Id) })
            .ToList();
        return new(
            BoardDescription.Describe(query.Board),
            reading.Revision,
            query.Top,
            query.Category,
            query.Board.Category,
            reading.K,
            reading.N,
            reading.Share,
            reading.VolumeShare,
            reading.TieAtBoundary,
            sentence.Of(query, reading),
            shown,
            [ApiLinks.Board(query.Board, Math.Max(1, reading.N)), .. shown.Select(entry => entry.Self!)]);
    }
}
