using System.Text.Json;
using System.Text.Unicode;
using SpacesPlatform.Ingest.SpaceEvents.Answers;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>Reads the CloudEvents of a request's body: a single one, or a batch.</summary>
internal static class CloudEventReader
{
    /// <summary>
    /// The nesting of an event is limited by refusing it alone, so the reader of the body must get over deeper ones.
    /// </summary>
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads all events of the body; null, with the problem, when the body as a whole can't be read.</summary>
    public static EventBatch? Read(ReadOnlySpan<byte> body, bool isBatch, RequestContext request, out Problem? problem)
    {
        if (body.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        if (!Utf8.IsValid(body))
        {
            problem = Problems.Unparsable("The body is not UTF-8.");
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(body, AnyDepth);
            var events = new EventReader(body, request);
            problem = isBatch ? ReadBatch(ref reader, ref events) : ReadSingle(ref reader, ref events);
            if (problem is not null)
            {
                return null;
            }

            // The reader itself objects to anything but white space after the value.
            reader.Read();
            return events.ToBatch();
        }
        catch (JsonException exception)
        {
            problem = Problems.Unparsable($"The body is not JSON: {exception.Message}");
            return null;
        }
    }

    private static Problem? ReadSingle(ref Utf8JsonReader reader, ref EventReader events)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Problems.Unparsable("The body must be a JSON object, a CloudEvent; a batch is sent as application/cloudevents-batch+json.");
        }

        events.Read(ref reader);
        return null;
    }

    private static Problem? ReadBatch(ref Utf8JsonReader reader, ref EventReader events)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return Problems.Unparsable("The body must be a JSON array of CloudEvents; a single one is sent as application/cloudevents+json.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (events.Count == WireLimits.EventsPerRequest)
            {
                return Problems.TooManyEvents();
            }

            events.Read(ref reader);
        }

        return null;
    }
}
