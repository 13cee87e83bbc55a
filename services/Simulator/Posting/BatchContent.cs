using System.Net;
using System.Net.Http.Headers;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>A JSON array of events, written straight from their bytes.</summary>
internal sealed class BatchContent : HttpContent
{
    public const string MediaType = "application/cloudevents-batch+json";

    private readonly IReadOnlyList<NumberedEvent> events;

    public BatchContent(IReadOnlyList<NumberedEvent> events)
    {
        this.events = events;
        Headers.ContentType = new MediaTypeHeaderValue(MediaType, "utf-8");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("["u8.ToArray(), cancellationToken);
        for (var i = 0; i < events.Count; i++)
        {
            if (i > 0)
            {
                await stream.WriteAsync(","u8.ToArray(), cancellationToken);
            }

            await stream.WriteAsync(events[i].Event.Json, cancellationToken);
        }

        await stream.WriteAsync("]"u8.ToArray(), cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = events.Sum(numbered => (long)numbered.Event.Json.Length) + Math.Max(0, events.Count - 1) + 2;
        return true;
    }
}
