using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>Writes events as CloudEvents 1.0 in structured JSON. Reuses its buffers: one writer a thread.</summary>
public sealed class CloudEventWriter : IDisposable
{
    private const string WholeSeconds = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly ArrayBufferWriter<byte> buffer = new(512);
    private readonly Utf8JsonWriter json;

    public CloudEventWriter() =>
        // Korean titles stay readable; nothing of this is ever put into a web page unescaped.
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public PostableEvent Write(SimulatedEvent simulated)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteString("specversion"u8, "1.0"u8);
        json.WriteString("id"u8, simulated.Id);
        json.WriteString("source"u8, simulated.Source);
        json.WriteString("type"u8, simulated.Data.Type);
        json.WriteString("subject"u8, simulated.Subject);
        WriteTime(simulated.Time);
        if (simulated.Notice is not null)
        {
            json.WriteString("notice"u8, simulated.Notice);
        }

        if (simulated.Data is not SpaceCanceledData)
        {
            json.WriteString("datacontenttype"u8, "application/json"u8);
            json.WritePropertyName("data"u8);
            var dataType = simulated.Data.GetType();
            JsonSerializer.Serialize(json, simulated.Data, EventDataJson.Default.GetTypeInfo(dataType)!);
        }

        json.WriteEndObject();
        json.Flush();
        return new PostableEvent(simulated.Source, simulated.Id, simulated.Data.Type, buffer.WrittenSpan.ToArray());
    }

    public void Dispose() => json.Dispose();

    private void WriteTime(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        Span<char> text = stackalloc char[32];
        utc.TryFormat(text, out var length, utc.Millisecond == 0 ? WholeSeconds : Milliseconds, CultureInfo.InvariantCulture);
        json.WriteString("time"u8, text[..length]);
    }
}
