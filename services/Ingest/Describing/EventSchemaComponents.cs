using System.Text.Json.Nodes;
using SpacesPlatform.ApiDescription;
using SpacesPlatform.Contracts;

namespace SpacesPlatform.Ingest.Describing;

/// <summary>The schemas of bodies: a CloudEvent of each type, with the schema of its data.</summary>
internal static class EventSchemaComponents
{
    private const string Prefix = "com.spacesplatform.";

    /// <summary>The types of which an event may come without data.</summary>
    private static readonly string[] WithoutData = ["account.updated.v1", "space.canceled.v1", "space.ended.v1", "space.updated.v1"];

    public static IReadOnlyDictionary<string, JsonNode> All { get; } = Make();

    /// <summary>The name of the component of an event of a type.</summary>
    public static string EventOf(string type) => type + ".event";

    private static Dictionary<string, JsonNode> Make()
    {
        var all = new Dictionary<string, JsonNode>
        {
            ["CloudEventAttributes"] = Attributes(),
            ["CloudEvent"] = OneOfAll(),
            ["CloudEventBatch"] = JsonNode.Parse(
                $$"""{"type":"array","maxItems":1000,"description":"At most 1,000 events.","items":{{ApiContent.Reference("CloudEvent")}}}""")!,
            ["EventsAnswer"] = Answer(),
        };
        foreach (var type in EventSchemas.Types)
        {
            var data = JsonNode.Parse(EventSchemas.Read(type))!.AsObject();
            data.Remove("$schema");
            data.Remove("$id");
            all.Add(type, data);
            all.Add(EventOf(type), Event(type, data["description"]!.GetValue<string>().Split(" The `data`", 2)[0]));
        }

        return all;
    }

    private static JsonObject Event(string type, string description) => new()
    {
        ["description"] = description,
        ["allOf"] = new JsonArray(JsonNode.Parse(ApiContent.Reference("CloudEventAttributes")), new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. (WithoutData.Contains(type) ? ["type"] : new[] { "type", "data" }).Select(name => (JsonNode)name)]),
            ["properties"] = new JsonObject
            {
                ["type"] = new JsonObject { ["type"] = "string", ["const"] = Prefix + type, ["description"] = "The type." },
                ["data"] = JsonNode.Parse(ApiContent.Reference(type)),
            },
        }),
    };

    private static JsonObject OneOfAll() => new()
    {
        ["description"] = "An event (CloudEvents 1.0). The same `source` and `id` is the same event, for ever: sending it again has no effect.",
        ["oneOf"] = new JsonArray([.. EventSchemas.Types.Select(type => JsonNode.Parse(ApiContent.Reference(EventOf(type))))]),
        ["discriminator"] = new JsonObject
        {
            ["propertyName"] = "type",
            ["mapping"] = new JsonObject([.. EventSchemas.Types.Select(type => KeyValuePair.Create(
                Prefix + type, (JsonNode?)$"#/components/schemas/{EventOf(type)}"))]),
        },
    };

    private static JsonNode Attributes() => JsonNode.Parse(
        """
        {
          "type": "object",
          "description": "What every event has. Other extension attributes are taken and ignored.",
          "required": ["specversion", "type", "source", "id", "time"],
          "properties": {
            "specversion": {"type": "string", "const": "1.0", "description": "The version of CloudEvents."},
            "type": {"type": "string", "description": "What happened."},
            "source": {"type": "string", "format": "uri-reference", "minLength": 1, "maxLength": 256, "description": "Who reports: the integration's URI reference."},
            "id": {"type": "string", "minLength": 1, "maxLength": 128, "description": "Unique within the source, for ever. No control characters."},
            "subject": {"type": "string", "minLength": 1, "maxLength": 128, "description": "The Space's id; of `account.updated` the account's. Required but in `event.retracted`, where it is ignored."},
            "time": {"type": "string", "format": "date-time", "description": "When it happened: from 2000-01-01 to 5 minutes from now."},
            "datacontenttype": {"type": "string", "description": "`application/json`, or absent."},
            "dataschema": {"type": "string", "format": "uri", "description": "What describes the data; not read."},
            "traceparent": {"type": "string", "description": "The W3C trace that the event belongs to; the request's where absent."}
          }
        }
        """)!;

    private static JsonNode Answer() => JsonNode.Parse(
        """
        {
          "type": "object",
          "description": "What became of the events of a request of which at least one was accepted, or that had none.",
          "required": ["accepted"],
          "properties": {
            "accepted": {"type": "integer", "format": "int32", "minimum": 0, "maximum": 1000, "description": "How many were accepted."},
            "refused": {"type": "integer", "format": "int32", "minimum": 1, "maximum": 999, "description": "How many were refused; absent where none was."},
            "items": {
              "type": "array", "maxItems": 1000, "items": {"$ref": "#/components/schemas/EventItem"},
              "description": "What became of each: of a single event, where some were refused, and with `Prefer: return=representation`."
            }
          }
        }
        """)!;
}
