using System.Text.Json;
using System.Text.Unicode;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>Reads the CloudEvents of a request's body: a single one, a batch, or one a line.</summary>
internal static class CloudEventReader
{
    /// <summary>
    /// The nesting of an event is limited by refusing it alone, so the reader of the body must get over deeper ones.
    /// </summary>
    public static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads all events of the body; null, with the problem, when the body as a whole can't be read.</summary>
    /// <param name="mode">How the events stand in it; one of binary mode is put together first: <see cref="BinaryEvent"/>.</param>
    /// <param name="body">The body, inflated.</param>
    /// <param name="request">What holds for all events.</param>
    /// <param name="problem">What is wrong with the body as a whole.</param>
    public static EventBatch? Read(ContentMode mode, ReadOnlySpan<byte> body, RequestContext request, out Problem? problem)
    {
        body = WithoutByteOrderMark(body);
        if (mode == ContentMode.Lines)
        {
            return ReadLines(body, request, out problem);
        }

        if (!Utf8.IsValid(body))
        {
            problem = Problems.Unparsable("The body is not UTF-8.", "must be UTF-8");
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(body, AnyDepth);
            var events = new EventReader(body, request);
            problem = mode == ContentMode.Batched ? ReadBatch(ref reader, ref events) : ReadSingle(ref reader, ref events);
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
            problem = Problems.Unparsable($"The body is not JSON: {exception.Message}", "must be JSON");
            return null;
        }
    }

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    private static EventBatch? ReadLines(ReadOnlySpan<byte> body, RequestContext request, out Problem? problem)
    {
        var events = new EventReader(body, request);
        for (var number = 1; !body.IsEmpty; number++)
        {
            var end = body.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? [] : body[(end + 1)..];
            line = line.Trim(" \t\r"u8);
            if (line.IsEmpty)
            {
                continue;
            }

            if (events.Count == WireLimits.EventsPerRequest)
            {
                problem = Problems.TooManyEvents();
                return null;
            }

            events.ReadLine(line, number);
        }

        problem = null;
        return events.ToBatch();
    }

    private static Problem? ReadSingle(ref Utf8JsonReader reader, ref EventReader events)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Problems.Unparsable(
                "The body must be a JSON object, a CloudEvent; a batch is sent as application/cloudevents-batch+json.",
                "must be a JSON object");
        }

        events.Read(ref reader);
        return null;
    }

    private static Problem? ReadBatch(ref Utf8JsonReader reader, ref EventReader events)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return Problems.Unparsable(
                "The body must be a JSON array of CloudEvents; a single one is sent as application/cloudevents+json.",
                "must be a JSON array");
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
