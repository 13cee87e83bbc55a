using System.Net.ServerSentEvents;

namespace SpacesPlatform.Client.Streaming;

/// <summary>One connection of a stream, and how it ended.</summary>
internal sealed class StreamConnection : IAsyncDisposable
{
    public HttpResponseMessage? Answer { get; set; }

    public SseParser<string>? Parser { get; set; }

    public IAsyncEnumerator<SseItem<string>>? Items { get; set; }

    /// <summary>Why there is nothing more to read; null while there is.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether the stream as a whole is over.</summary>
    public bool IsOver { get; set; }

    public bool IsOpen => Items is not null;

    public async ValueTask DisposeAsync()
    {
        if (Items is not null)
        {
            await Items.DisposeAsync().ConfigureAwait(false);
        }

        Answer?.Dispose();
    }
}
