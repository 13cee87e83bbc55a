using System.Text.Json.Serialization.Metadata;
using SpacesPlatform.Client.Http;
using SpacesPlatform.Client.Reading;
using SpacesPlatform.Client.Streaming;

namespace SpacesPlatform.Client;

/// <content>Following what changes.</content>
public sealed partial class SpacesClient
{
    /// <summary>
    /// Follows a board: its first update is a snapshot, more come as it changes. A connection that breaks or falls silent is made
    /// anew, and the stream goes on behind the last update, or with a new snapshot.
    /// </summary>
    /// <param name="board">What is ranked: one of <see cref="Boards"/>.</param>
    /// <param name="query">Which board; null for the default one.</param>
    /// <param name="options">How to follow; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the following.</param>
    /// <exception cref="SpacesApiException">There is no such stream (404, 501), or the query is not valid.</exception>
    public IAsyncEnumerable<StreamUpdate<BoardPage>> FollowBoardAsync(
        string board, BoardQuery? query = null, StreamOptions? options = null, CancellationToken cancellationToken = default) =>
        Follow($"{PathOf(board)}/stream{(query ?? new()).Parameters()}", ClientJson.Default.BoardPage, options).ReadAsync(cancellationToken);

    /// <summary>Follows the Spaces live now, likewise.</summary>
    /// <param name="options">How to follow; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the following.</param>
    /// <exception cref="SpacesApiException">There is no such stream (404, 501).</exception>
    public IAsyncEnumerable<StreamUpdate<LiveSpaces>> FollowLiveAsync(
        StreamOptions? options = null, CancellationToken cancellationToken = default) =>
        Follow("v1/live/stream", ClientJson.Default.LiveSpaces, options).ReadAsync(cancellationToken);

    private StreamFollower<T> Follow<T>(
        string address, JsonTypeInfo<T> type, StreamOptions? options)
        where T : class => new(api, new Uri(address, UriKind.Relative), type, options ?? new(), time);
}
