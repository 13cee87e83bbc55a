using System.Text.Json.Nodes;

namespace SpacesPlatform.ApiDescription;

/// <summary>A body of one media type.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Schema">What it may be: a JSON Schema, as JSON.</param>
/// <param name="Examples">Examples, by a name that is unique within the body.</param>
public sealed record ApiContent(string MediaType, string Schema, params IReadOnlyList<(string Name, JsonNode Value)> Examples)
{
    /// <summary>A schema that stands among the document's components.</summary>
    /// <param name="component">Its name.</param>
    /// <returns>A JSON Schema.</returns>
    public static string Reference(string component) => $$"""{"$ref":"#/components/schemas/{{component}}"}""";
}
