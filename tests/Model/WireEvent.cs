using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Model;

/// <summary>One event as an integration posts it.</summary>
/// <param name="Source">The integration's URI.</param>
/// <param name="Id">Unique within the source.</param>
/// <param name="Type">In full, one of <see cref="EventTypes"/>.</param>
/// <param name="Subject">The Space's id; the account's for <c>account.updated</c>; may be null in a retraction.</param>
/// <param name="Time">When it happened, with any offset and any precision: the model truncates it.</param>
/// <param name="Data">The data as sent, nulls and repeated list elements included.</param>
public sealed record WireEvent(string Source, string Id, string Type, string? Subject, DateTimeOffset Time, JsonObject Data)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The event as structured CloudEvents 1.0 JSON.</summary>
    public JsonObject ToCloudEvent()
    {
        var envelope = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = Id,
            ["source"] = Source,
            ["type"] = Type,
        };
        if (Subject is not null)
        {
            envelope["subject"] = Subject;
        }

        envelope["time"] = Rfc3339(Time);
        if (Data.Count > 0 || Type != EventTypes.SpaceCanceled)
        {
            envelope["datacontenttype"] = "application/json";
            envelope["data"] = Data.DeepClone();
        }

        return envelope;
    }

    /// <summary>The same content written differently: data without nulls, its keys in reverse order.</summary>
    public WireEvent Restated() => this with
    {
        Data = new JsonObject(Data.Where(field => field.Value is not null).Reverse()
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))),
    };

    public override string ToString() => ToCloudEvent().ToJsonString(Readable);

    internal static string Rfc3339(DateTimeOffset time) => time.Offset == TimeSpan.Zero
        ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
