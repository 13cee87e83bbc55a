using System.Text.Json.Nodes;

namespace SpacesPlatform.Stats.Describing;

/// <summary>Examples of answers: what the sample data set gives, shortened.</summary>
internal static class Examples
{
    public static JsonNode Read(string name)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream($"{typeof(Examples).FullName}.{name}.json")
            ?? throw new InvalidOperationException($"There is no example '{name}': add Describing/Examples/{name}.json.");
        return JsonNode.Parse(stream)!;
    }
}
