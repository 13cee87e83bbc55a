using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Events;

/// <summary>Writes and reads <see cref="EventData"/> as it is kept.</summary>
[JsonSerializable(typeof(EventData))]
internal sealed partial class EventDataJson : JsonSerializerContext
{
    /// <summary>Kept text stays readable in the database: Korean titles are not escaped.</summary>
    public static EventDataJson Kept { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<SpeakerRole>(JsonNamingPolicy.KebabCaseLower) },
    });
}
