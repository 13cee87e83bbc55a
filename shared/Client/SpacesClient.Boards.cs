using System.Runtime.CompilerServices;
using SpacesPlatform.Client.Http;
using SpacesPlatform.Client.Reading;

namespace SpacesPlatform.Client;

/// <content>Reading boards.</content>
public sealed partial class SpacesClient
{
    private const int MostEntries = 100;

    /// <summary>
    /// All entries of a board, page by page as they are asked for: the board as it was at the first page, without loss or
    /// repetition while it changes.
    /// </summary>
    /// <param name="board">What is ranked: one of <see cref="Boards"/>.</param>
    /// <param name="query">Which board; null for the default one. Its limit is the size of a page, 100 unless given.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CursorExpiredException">It took more than 10 min, or went beyond position 10,000.</exception>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public async IAsyncEnumerable<BoardEntry> ReadBoardAsync(
        string board, BoardQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = query ?? new();
        var page = await GetBoardAsync(board, asked with { Limit = asked.Limit ?? MostEntries }, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            foreach (var entry in page.Entries)
            {
                yield return entry;
            }

            if (page.Next is not { } next)
            {
                yield break;
            }

            page = await GetNextAsync(board, next, page.Entries[^1].Position, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The first page of a board.</summary>
    /// <param name="board">What is ranked: one of <see cref="Boards"/>.</param>
    /// <param name="query">Which board; null for the default one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public Task<BoardPage> GetBoardAsync(string board, BoardQuery? query = null, CancellationToken cancellationToken = default) =>
        GetAsync($"{PathOf(board)}{(query ?? new()).Parameters()}", ClientJson.Default.BoardPage, cancellationToken);

    /// <summary>The page behind one that was read.</summary>
    /// <param name="board">What is ranked, as before.</param>
    /// <param name="next">That page's <see cref="BoardPage.Next"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CursorExpiredException">It took more than 10 min, or went beyond position 10,000.</exception>
    /// <exception cref="SpacesApiException">The cursor is not valid, or the platform can't answer.</exception>
    public Task<BoardPage> GetNextAsync(string board, string next, CancellationToken cancellationToken = default) =>
        GetNextAsync(board, next, null, cancellationToken);

    /// <summary>One entry of a board with its neighbours.</summary>
    /// <param name="board">What is ranked: one of <see cref="Boards"/>.</param>
    /// <param name="id">The entry's id.</param>
    /// <param name="query">Which board; null for the default one. Its limit does not matter.</param>
    /// <param name="around">Neighbours on each side, 0 to 50; null for 5.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">With the code <c>not_on_board</c> when it isn't on it; or the query is not valid.</exception>
    public Task<BoardExcerpt> GetEntryAsync(
        string board, string id, BoardQuery? query = null, int? around = null, CancellationToken cancellationToken = default) =>
        GetAsync(
            $"{PathOf(board)}/entries/{Uri.EscapeDataString(id)}{(query ?? new()).WithoutLimit().Add("around", around)}",
            ClientJson.Default.BoardExcerpt,
            cancellationToken);

    /// <summary>Why an entry stands where it stands.</summary>
    /// <param name="board">What is ranked: one of <see cref="Boards"/>.</param>
    /// <param name="id">The entry's id.</param>
    /// <param name="query">Which board; null for the default one. Its limit does not matter.</param>
    /// <param name="around">Neighbours on each side, 0 to 50; null for 2.</param>
    /// <param name="samples">Of a Space: samples shown, 0 to 1,000; null for 100.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">With the code <c>not_on_board</c> when it isn't on it; or the query is not valid.</exception>
    public Task<Explanation> ExplainAsync(
        string board,
        string id,
        BoardQuery? query = null,
        int? around = null,
        int? samples = null,
        CancellationToken cancellationToken = default) =>
        GetAsync(
            $"{PathOf(board)}/entries/{Uri.EscapeDataString(id)}/explain"
            + (query ?? new()).WithoutLimit().Add("around", around).Add("samples", samples),
            ClientJson.Default.Explanation,
            cancellationToken);

    /// <summary>What changed on a board between two moments of knowledge.</summary>
    /// <param name="board">What is ranked: one of <see cref="Boards"/>.</param>
    /// <param name="query">Which board, and which moments.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public Task<BoardDiff> GetDiffAsync(string board, DiffQuery query, CancellationToken cancellationToken = default) =>
        GetAsync($"{PathOf(board)}/diff{query.Parameters()}", ClientJson.Default.BoardDiff, cancellationToken);

    private async Task<BoardPage> GetNextAsync(string board, string next, long? position, CancellationToken cancellationToken)
    {
        try
        {
            var cursor = new QueryString().Add("cursor", next);
            return await GetAsync($"{PathOf(board)}{cursor}", ClientJson.Default.BoardPage, cancellationToken).ConfigureAwait(false);
        }
        catch (SpacesApiException exception) when (exception.Code == CursorExpiredException.ProblemCode)
        {
            throw new CursorExpiredException(position, exception);
        }
    }

    private static string PathOf(string board) => $"v1/leaderboards/{Uri.EscapeDataString(board)}";
}
