using System.Text;
using System.Text.Json;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The names that an object's fields have on the wire; a name's index is the value of the enum that goes with it.</summary>
internal sealed class FieldNames(string pointer, params string[] names)
{
    private readonly byte[][] utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];

    public static FieldNames Envelope { get; } = new(
        "", "id", "source", "specversion", "type", "subject", "time", "data", "data_base64", "traceparent",
        "datacontenttype", "dataschema", "tracestate");

    public static FieldNames Data { get; } = new(
        "/data", "count", "kind", "account_id", "role", "title", "host_ids", "scheduled_start", "started_at", "ended_at",
        "total_listeners", "peak_listeners", "lang", "categories", "hashtags", "series_id", "format", "tie_in", "is_ticketed",
        "announcement_post_id", "post_id", "likes", "reposts", "handle", "display_name", "event_id");

    public static FieldNames TieIn { get; } = new("/data/tie_in", "kind", "ref");

    public int Count => names.Length;

    /// <summary>The JSON pointer of the object itself, relative to the event.</summary>
    public string Pointer => pointer;

    /// <summary>The JSON pointer of a field, relative to the event.</summary>
    public string PointerTo(int field) => $"{pointer}/{names[field]}";

    /// <summary>The index of the name that the reader stands on, or -1.</summary>
    public int IndexOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            return Array.IndexOf(names, JsonText.Read(ref reader));
        }

        var name = reader.ValueSpan;
        for (var index = 0; index < utf8.Length; index++)
        {
            if (name.SequenceEqual(utf8[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
