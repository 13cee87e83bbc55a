using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpacesPlatform.Stats.Events;

/// <summary>Writes and reads <see cref="EventData"/> as it is kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EventData))]
internal sealed partial class EventDataJson : JsonSerializerContext
{
    /// <summary>Kept text stays readable in the database: Korean titles are not escaped.</summary>
    public static EventDataJson Relaxed { get; } = new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
