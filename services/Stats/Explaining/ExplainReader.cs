using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Explains an entry in the snapshot that its place is read in.</summary>
internal sealed class ExplainReader(BoardEntries entries, SpaceExplainer spaces)
{
    /// <summary>Null if the entry is not on the board.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="board">The board.</param>
    /// <param name="id">The entry.</param>
    /// <param name="around">How many neighbours to show on each side at most.</param>
    /// <param name="samples">How many samples of a Space to show at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ReadRefusedException">As of a past moment, the board is of too many Spaces.</exception>
    public async Task<Explanation?> ExplainAsync(
        BoardSnapshot snapshot, BoardQuery board, string id, int around, int samples, CancellationToken cancellationToken)
    {
        if (await BoardReader.AroundAsync(snapshot, board, id, around, cancellationToken) is not { } surroundings)
        {
            return null;
        }

        var dressed = await entries.DressAsync(snapshot, board.Subject, surroundings.Places, cancellationToken);
        var excerpt = new BoardExcerpt(
            BoardDescription.Describe(board), surroundings.Revision, dressed.Single(entry => entry.Id == id), dressed);
        return board.Subject.IsOfGroups
            ? await GroupExplainer.ExplainAsync(snapshot, board, excerpt, cancellationToken)
            : await spaces.ExplainAsync(snapshot, board, excerpt, samples, cancellationToken);
    }
}
