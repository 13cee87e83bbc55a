using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpacesPlatform.Stats.Outbox;

/// <summary>How contracts are written in the outbox: as on the bus.</summary>
internal static class OutboxJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };
}
