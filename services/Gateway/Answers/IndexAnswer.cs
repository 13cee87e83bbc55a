namespace SpacesPlatform.Gateway.Answers;

/// <summary>Links to start from.</summary>
internal sealed record IndexAnswer
{
    public string Leaderboards { get; } = "/v1/leaderboards/spaces";

    public string Live { get; } = "/v1/live";

    public string Eras { get; } = "/v1/eras";

    public string Metrics { get; } = "/v1/metrics";

    public string Health { get; } = "/health";
}
