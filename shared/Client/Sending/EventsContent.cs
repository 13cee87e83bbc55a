using System.IO.Compression;
using System.Net.Http.Headers;
using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Sending;

/// <summary>Events as the body of a request: a JSON array written straight from their bytes.</summary>
internal static class EventsContent
{
    private const string MediaType = "application/cloudevents-batch+json";

    /// <summary>The bytes that an array of so many events has besides theirs.</summary>
    public static int Overhead(int events) => Math.Max(0, events - 1) + 2;

    public static HttpContent Create(IReadOnlyList<OutgoingEvent> events, bool compressed)
    {
        using var body = new MemoryStream(compressed ? 4096 : events.Sum(happening => happening.Json.Length) + Overhead(events.Count));
        if (compressed)
        {
            using var gzip = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true);
            Write(events, gzip);
        }
        else
        {
            Write(events, body);
        }

        var content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType, "utf-8");
        if (compressed)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        return content;
    }

    private static void Write(IReadOnlyList<OutgoingEvent> events, Stream body)
    {
        body.WriteByte((byte)'[');
        for (var i = 0; i < events.Count; i++)
        {
            if (i > 0)
            {
                body.WriteByte((byte)',');
            }

            body.Write(events[i].Json.Span);
        }

        body.WriteByte((byte)']');
    }
}
