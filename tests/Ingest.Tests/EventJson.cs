using System.Text;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Ingest.Tests;

/// <summary>Makes events as an integration would post them.</summary>
internal static class EventJson
{
    public const string Source = "https://integration.example/spaces";
    public const string Prefix = "com.spacesplatform.";

    public static readonly DateTimeOffset Now = new(2021, 7, 8, 7, 0, 0, TimeSpan.Zero);

    /// <summary>A valid event of the type, its data given as JSON.</summary>
    public static JsonObject Of(string type, string? data = null, string id = "event-1") => new()
    {
        ["specversion"] = "1.0",
        ["type"] = $"{Prefix}{type}.v1",
        ["source"] = Source,
        ["id"] = id,
        ["subject"] = "space-1",
        ["time"] = "2021-06-09T13:05:00.1239Z",
        ["data"] = data is null ? null : JsonNode.Parse(data),
    };

    public static JsonObject Sample(int count = 44_000, string id = "event-1") =>
        Of("space.listeners-sampled", $$"""{"count":{{count}}}""", id);

    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }

    public static JsonObject Without(this JsonObject json, string name)
    {
        json.Remove(name);
        return json;
    }

    public static string Batch(params IEnumerable<JsonNode?> events) => new JsonArray([.. events]).ToJsonString();

    /// <summary>The event's attributes as the headers of binary mode.</summary>
    public static (string Name, string Value)[] Headers(this JsonObject json) =>
        [.. json.Where(field => field.Key != "data").Select(field => ($"ce-{field.Key}", field.Value!.GetValue<string>()))];

    public static byte[] Data(this JsonObject json) => json["data"] is { } data ? Encoding.UTF8.GetBytes(data.ToJsonString()) : [];

    public static string Lines(params IEnumerable<JsonNode> events) =>
        string.Concat(events.Select(json => json.ToJsonString() + "\n"));
}
