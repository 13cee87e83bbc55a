using System.Text.Json.Nodes;

namespace SpacesPlatform.ApiDescription;

/// <summary>The probes that every service has.</summary>
public static class HealthOperations
{
    /// <summary>The group that they belong to.</summary>
    public const string Tag = "Health";

    private const string Schema =
        """
        {
          "type": "object",
          "required": ["status", "checks"],
          "properties": {
            "status": {"type": "string", "enum": ["healthy", "degraded", "unhealthy"], "description": "The worst of the checks."},
            "checks": {
              "type": "object",
              "description": "Each check, by name.",
              "additionalProperties": {"type": "string", "enum": ["healthy", "degraded", "unhealthy"]}
            }
          }
        }
        """;

    /// <summary>The probes.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        Probe("/health", "getHealth", "Whether the gateway is ready", "200 when it and what it depends on are ready."),
        Probe("/alive", "getAlive", "Whether the gateway lives", "200 while its process answers, whatever else is down."),
    ];

    private static ApiOperation Probe(string path, string id, string summary, string description) => new("GET", path, id, Tag, summary, description)
    {
        Answers =
        [
            new(200, "It is.", new ApiContent("application/json", Schema, ("healthy", Report("healthy")))),
            new(503, "It is not.", new ApiContent("application/json", Schema, ("unhealthy", Report("unhealthy")))),
        ],
    };

    private static JsonObject Report(string status) => new()
    {
        ["status"] = status,
        ["checks"] = new JsonObject { ["self"] = status },
    };
}
