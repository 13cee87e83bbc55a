using Microsoft.Net.Http.Headers;
using SpacesPlatform.Ingest.SpaceEvents.Answers;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>The content modes that are taken.</summary>
internal static class EventsMediaType
{
    private const string Structured = "application/cloudevents+json";
    private const string Batched = "application/cloudevents-batch+json";

    /// <summary>What is wrong with the request's content type or encoding, or null.</summary>
    public static Problem? Check(HttpRequest request, out bool isBatch)
    {
        isBatch = false;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !(IsStructured(type) || (isBatch = type.MediaType.Equals(Batched, StringComparison.OrdinalIgnoreCase))))
        {
            return Problems.UnsupportedMediaType($"The Content-Type must be {Structured} for one event or {Batched} for a batch.");
        }

        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Problems.UnsupportedMediaType("The charset must be utf-8.");
        }

        var encoding = request.Headers.ContentEncoding.ToString();
        return encoding.Length == 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? null
            : Problems.UnsupportedMediaType("The Content-Encoding is not taken: send the body as it is.");
    }

    private static bool IsStructured(MediaTypeHeaderValue type) =>
        type.MediaType.Equals(Structured, StringComparison.OrdinalIgnoreCase);
}
