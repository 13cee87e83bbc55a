using System.Text.Json.Nodes;

namespace SpacesPlatform.ApiDescription;

/// <summary>What a service describes of itself.</summary>
/// <param name="Tags">The groups of its operations, with what they are about.</param>
/// <param name="Operations">Its operations.</param>
public sealed record ApiDocument(IReadOnlyList<(string Name, string Description)> Tags, IReadOnlyList<ApiOperation> Operations)
{
    /// <summary>Schemas that no type stands for, as JSON Schemas by name.</summary>
    public IReadOnlyDictionary<string, JsonNode> Schemas { get; init; } = new Dictionary<string, JsonNode>();

    /// <summary>What a field of answers means, by its name, and what a schema is, by its own, where no comment says it.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
