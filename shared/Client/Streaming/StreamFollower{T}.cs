using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SpacesPlatform.Client.Http;

namespace SpacesPlatform.Client.Streaming;

/// <summary>Follows a stream of server-sent events over as many connections as that takes.</summary>
internal sealed class StreamFollower<T>(
    ApiConnection api, Uri address, JsonTypeInfo<T> snapshots, StreamOptions options, TimeProvider time)
    where T : class
{
    private const string MediaType = "text/event-stream";

    private BackOff backOff = new(options.ShortestPause, options.LongestPause);
    private string? lastEventId = options.LastEventId;

    public async IAsyncEnumerable<StreamUpdate<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var connection = new StreamConnection();
            while (await NextAsync(connection, cancellationToken).ConfigureAwait(false) is { } update)
            {
                yield return update;
            }

            if (connection.IsOver)
            {
                yield break;
            }

            options.Reconnecting?.Invoke(connection.Failure!);
            var pause = backOff.Next((connection.Failure as SpacesApiException)?.RetryAfter);
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The next update; null when the connection is at its end, or never came about.</summary>
    private async Task<StreamUpdate<T>?> NextAsync(StreamConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            if (!connection.IsOpen && !await OpenAsync(connection, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            if (await connection.Items!.MoveNextAsync().ConfigureAwait(false))
            {
                return Update(connection);
            }

            connection.Failure = new IOException("The platform has closed the stream.");
        }
        catch (Exception exception) when (Transient.Is(exception))
        {
            connection.Failure = exception;
        }

        return null;
    }

    private async Task<bool> OpenAsync(StreamConnection connection, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        if (lastEventId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }

        var answer = await api.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        connection.Answer = answer;
        if (answer.StatusCode == HttpStatusCode.NoContent)
        {
            // How a server says that there will be nothing more.
            connection.IsOver = true;
            return false;
        }

        if (!answer.IsSuccessStatusCode)
        {
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            throw AnswerReader.Problem(answer, body, time);
        }

        if (answer.Content.Headers.ContentType?.MediaType != MediaType)
        {
            throw SpacesApiException.Unreadable(
                answer.RequestMessage!.RequestUri!, answer.StatusCode, $"{answer.Content.Headers.ContentType?.MediaType ?? "nothing"} is no stream");
        }

        var bytes = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        connection.Parser = SseParser.Create(new WatchedStream(bytes, options.Silence, time));
        connection.Items = connection.Parser.EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        return true;
    }

    private StreamUpdate<T> Update(StreamConnection connection)
    {
        var item = connection.Items!.Current;
        var address = connection.Answer!.RequestMessage!.RequestUri!;
        try
        {
            using var document = JsonDocument.Parse(item.Data);
            var data = document.RootElement.Clone();
            var update = new StreamUpdate<T>
            {
                Event = item.EventType,
                Id = item.EventId ?? NullIfEmpty(connection.Parser!.LastEventId),
                Snapshot = item.EventType == StreamUpdate<T>.SnapshotEvent ? data.Deserialize(snapshots) : null,
                Data = data,
            };
            Worked(update.Id, item.ReconnectionInterval);
            return update;
        }
        catch (JsonException exception)
        {
            throw SpacesApiException.Unreadable(address, connection.Answer.StatusCode, exception.Message, exception);
        }
    }

    /// <summary>The stream's own wish is the first pause from then on.</summary>
    private void Worked(string? id, TimeSpan? reconnectionInterval)
    {
        lastEventId = id ?? lastEventId;
        if (reconnectionInterval is { } wish)
        {
            backOff = new BackOff(wish < options.LongestPause ? wish : options.LongestPause, options.LongestPause);
        }

        backOff.Reset();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
