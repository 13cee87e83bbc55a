using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>The descriptions of the API: what the builds of the services wrote, and the one of both that the gateway serves.</summary>
internal static class ApiDocuments
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Repository { get; } = typeof(ApiDocuments).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "repository").Value!;

    public static string OpenApiFile { get; } = Path.Combine(Repository, "services", "Gateway", "Documentation", "openapi.v1.json");

    public static string AsyncApiFile { get; } = Path.Combine(Repository, "services", "Gateway", "Documentation", "asyncapi.json");

    /// <summary>The description that is served.</summary>
    public static JsonObject OpenApi() => Read(OpenApiFile);

    public static JsonObject AsyncApi() => Read(AsyncApiFile);

    /// <summary>One document of what the builds of stats and ingest wrote, in an order that does not depend on theirs.</summary>
    public static string Merged()
    {
        var merged = Read(Built("Stats", "openapi-stats"));
        var ingest = Read(Built("Ingest", "openapi-ingest"));
        foreach (var (path, operations) in Part(ingest, "paths"))
        {
            var paths = Part(merged, "paths");
            paths[path] ??= new JsonObject();
            Add(paths[path]!.AsObject(), operations!.AsObject());
        }

        foreach (var (kind, components) in Part(ingest, "components"))
        {
            Add(Part(Part(merged, "components"), kind), components!.AsObject());
        }

        Sort(Part(merged, "paths"));
        Sort(Part(Part(merged, "components"), "schemas"));
        return merged.ToJsonString(Layout) + "\n";
    }

    /// <summary>Every operation, with its method in small letters and its path.</summary>
    public static IEnumerable<(string Method, string Path, JsonObject Operation)> Operations(JsonObject document) =>
        from path in Part(document, "paths")
        from operation in path.Value!.AsObject()
        select (operation.Key, path.Key, operation.Value!.AsObject());

    private static string Built(string service, string name) => Path.Combine(Repository, "services", service, "obj", name + ".json");

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();

    private static JsonObject Part(JsonObject of, string name) => of[name]!.AsObject();

    private static void Add(JsonObject to, JsonObject more)
    {
        foreach (var (name, value) in more)
        {
            if (to[name] is { } same)
            {
                JsonNode.DeepEquals(same, value).ShouldBeTrue($"'{name}' is described in two ways");
            }

            to[name] = value!.DeepClone();
        }
    }

    private static void Sort(JsonObject json)
    {
        var sorted = json.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())).ToList();
        json.Clear();
        sorted.ForEach(pair => json.Add(pair.Key, pair.Value));
    }
}
