using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpacesPlatform.Client.Events;

/// <summary>Writes events as CloudEvents 1.0 in structured JSON.</summary>
internal static class SpaceEventJson
{
    private const string WholeSeconds = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    // Korean titles stay readable; nothing of this is ever put into a web page unescaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? reused;

    public static byte[] Write(SpaceEvent happening)
    {
        var (buffer, json) = reused ??= Create();
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteString("specversion"u8, "1.0"u8);
        json.WriteString("id"u8, happening.Id);
        json.WriteString("source"u8, happening.Source);
        json.WriteString("type"u8, happening.Type);
        if (happening.Subject is not null)
        {
            json.WriteString("subject"u8, happening.Subject);
        }

        WriteTime(json, happening.Time);
        WriteExtensions(json, happening);
        if (happening.Data is not SpaceCanceledData)
        {
            json.WriteString("datacontenttype"u8, "application/json"u8);
            json.WritePropertyName("data"u8);
            JsonSerializer.Serialize(json, happening.Data, EventDataJson.Default.GetTypeInfo(happening.Data.GetType())!);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Create()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }

    private static void WriteTime(Utf8JsonWriter json, DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        Span<char> text = stackalloc char[32];
        utc.TryFormat(text, out var length, utc.Millisecond == 0 ? WholeSeconds : Milliseconds, CultureInfo.InvariantCulture);
        json.WriteString("time"u8, text[..length]);
    }

    private static void WriteExtensions(Utf8JsonWriter json, SpaceEvent happening)
    {
        if (happening.TraceParent is not null)
        {
            json.WriteString("traceparent"u8, happening.TraceParent);
        }

        foreach (var (name, value) in happening.Extensions ?? new Dictionary<string, string>())
        {
            json.WriteString(name, value);
        }
    }
}
