using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace SpacesPlatform.ApiDescription;

/// <summary>Reads parts of a document that are written as JSON.</summary>
internal static class Fragments
{
    /// <summary>A schema; a mere reference stays one.</summary>
    /// <exception cref="FormatException">It is no schema.</exception>
    public static IOpenApiSchema Schema(string json, OpenApiDocument document)
    {
        if (JsonNode.Parse(json)!["$ref"]?.GetValue<string>() is { } reference)
        {
            return new OpenApiSchemaReference(reference[(reference.LastIndexOf('/') + 1)..], document);
        }

        var schema = OpenApiModelFactory.Parse<OpenApiSchema>(json, OpenApiSpecVersion.OpenApi3_1, document, out var diagnostic, "json");
        return diagnostic.Errors.Count == 0 && schema is not null
            ? schema
            : throw new FormatException($"{json} is no schema: {string.Join("; ", diagnostic.Errors)}");
    }
}
