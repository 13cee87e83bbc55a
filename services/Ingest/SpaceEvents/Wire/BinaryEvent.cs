using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Primitives;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>
/// An event of binary mode: it is put together as the structured one that says the same, so that there is one reader and one
/// judgement.
/// </summary>
internal static class BinaryEvent
{
    private const string Data = "data";
    private const string DataBase64 = "data_base64";
    private const string DataContentType = "datacontenttype";

    private static readonly JsonWriterOptions AsItIs = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Reads the event of a request; null, with the problem, when its body can't be read.</summary>
    /// <param name="headers">Among them the event's attributes.</param>
    /// <param name="body">The event's data, inflated.</param>
    /// <param name="structured">Takes the event in structured mode.</param>
    /// <param name="request">What holds for the request.</param>
    /// <param name="problem">What is wrong with the body.</param>
    public static EventBatch? Read(
        IHeaderDictionary headers, ReadOnlySpan<byte> body, PooledBytes structured, RequestContext request, out Problem? problem)
    {
        body = CloudEventReader.WithoutByteOrderMark(body);
        problem = CheckJson(body);
        if (problem is not null)
        {
            return null;
        }

        var faults = new List<Fault>();
        Write(headers, body, structured, faults);
        var batch = CloudEventReader.Read(ContentMode.Structured, structured.Span, request, out problem)!;
        return BinaryFaults.Name(batch, faults);
    }

    /// <summary>The body goes into the event as it is, so it must be one JSON value and nothing more.</summary>
    private static Problem? CheckJson(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return Problems.Unparsable("The body is not UTF-8.", "must be UTF-8", "/data");
        }

        try
        {
            var reader = new Utf8JsonReader(body, CloudEventReader.AnyDepth);
            while (!body.IsEmpty && reader.Read())
            {
                // Only the end tells that there is one value.
            }

            return null;
        }
        catch (JsonException exception)
        {
            return Problems.Unparsable($"The body is not JSON: {exception.Message}", "must be JSON", "/data");
        }
    }

    private static void Write(IHeaderDictionary headers, ReadOnlySpan<byte> body, PooledBytes structured, List<Fault> faults)
    {
        using var writer = new Utf8JsonWriter(structured, AsItIs);
        writer.WriteStartObject();
        foreach (var (header, values) in headers)
        {
            if (header.StartsWith(RequestFormat.AttributePrefix, StringComparison.OrdinalIgnoreCase))
            {
                WriteAttribute(writer, header[RequestFormat.AttributePrefix.Length..].ToLowerInvariant(), values, faults);
            }
        }

        if (!body.IsEmpty)
        {
            writer.WritePropertyName(Data);
            writer.WriteRawValue(body, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    private static void WriteAttribute(Utf8JsonWriter writer, string name, StringValues values, List<Fault> faults)
    {
        var text = "";
        var wrong = name switch
        {
            DataContentType => "is no header of binary mode: the Content-Type says it",
            Data => "is no header of binary mode: the body is the data",
            DataBase64 => "is not taken: send the data as a JSON object in the body",
            _ when values.Count > 1 => "is there more than once: send each attribute once",
            _ => Extension.CheckName(name) ?? HeaderText.Decode(values.ToString(), out text),
        };
        if (wrong is null)
        {
            writer.WriteString(name, text);
        }
        else
        {
            faults.Add(new Fault(JsonPointer.Of(name), wrong));
        }
    }
}
