using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>Holds JSON to the schemas of the API's description.</summary>
internal sealed class ApiSchemas
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonObject definitions;

    /// <param name="document">The description.</param>
    /// <param name="isClosed">Whether a field that no schema names is wrong, so that all fields must be described.</param>
    public ApiSchemas(JsonObject document, bool isClosed = false)
    {
        definitions = document["components"]!["schemas"]!.DeepClone().AsObject();
        foreach (var (name, schema) in definitions)
        {
            // Whoever extends it adds fields of its own.
            if (isClosed && name != "CloudEventAttributes" && schema!["properties"] is not null)
            {
                schema["additionalProperties"] = false;
            }
        }
    }

    /// <summary>What is wrong with a value; nothing where it follows the schema.</summary>
    public IReadOnlyList<string> Faults(JsonNode schema, JsonNode? value)
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$defs"] = definitions.DeepClone(),
            ["allOf"] = new JsonArray(schema.DeepClone()),
        };
        var text = root.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        using var instance = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        var results = JsonSchema.FromText(text).Evaluate(instance.RootElement, Options);
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }
}
