using System.Collections.Concurrent;

namespace SpacesPlatform.Platform.Tests.Integrating;

/// <summary>Keeps the bodies of answers as they pass.</summary>
internal sealed class CapturedAnswers() : DelegatingHandler(new SocketsHttpHandler())
{
    public ConcurrentQueue<byte[]> Bodies { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            Bodies.Enqueue(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }

        return answer;
    }
}
