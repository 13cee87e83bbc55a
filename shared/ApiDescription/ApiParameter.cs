using System.Text.Json.Nodes;

namespace SpacesPlatform.ApiDescription;

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means.</param>
/// <param name="Schema">What it may be: a JSON Schema, as JSON.</param>
/// <param name="Example">A value that is taken.</param>
public sealed record ApiParameter(string Name, string Description, string Schema, JsonNode Example)
{
    /// <summary>Where it stands: <c>query</c>, <c>path</c> or <c>header</c>.</summary>
    public string In { get; init; } = "query";

    /// <summary>Whether the operation can't do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The same parameter in a request's path.</summary>
    /// <returns>A required parameter of the path.</returns>
    public ApiParameter InPath() => this with { In = "path", IsRequired = true };

    /// <summary>The schema of one of a few words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="otherwise">The one that stands for an absent parameter; null where absence says something else.</param>
    /// <returns>A JSON Schema.</returns>
    public static string OneOf(IEnumerable<string> words, string? otherwise = null)
    {
        var schema = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };
        if (otherwise is not null)
        {
            schema["default"] = otherwise;
        }

        return schema.ToJsonString();
    }

    /// <summary>The schema of a whole number within bounds, both included.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="otherwise">What stands for an absent parameter.</param>
    /// <returns>A JSON Schema.</returns>
    public static string Number(int least, int most, int otherwise) =>
        $$"""{"type":"integer","format":"int32","minimum":{{least}},"maximum":{{most}},"default":{{otherwise}}}""";
}
