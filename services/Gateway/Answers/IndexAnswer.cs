using System.Text.Json.Serialization;

namespace SpacesPlatform.Gateway.Answers;

/// <summary>Links to start from.</summary>
internal sealed record IndexAnswer
{
    public string Leaderboards { get; } = "/v1/leaderboards/spaces";

    public string Live { get; } = "/v1/live";

    public string Eras { get; } = "/v1/eras";

    public string Metrics { get; } = "/v1/metrics";

    public string Docs { get; } = "/docs/";

    [JsonPropertyName("openapi")]
    public string OpenApi { get; } = "/openapi/v1.json";

    [JsonPropertyName("asyncapi")]
    public string AsyncApi { get; } = "/asyncapi.json";

    public string Health { get; } = "/health";
}
