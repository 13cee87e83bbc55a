using SpacesPlatform.Client;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>Where the platform is and the key to post with.</summary>
public sealed record GatewayConnection(Uri Gateway, string ApiKey)
{
    public SpacesClient CreateClient(TimeProvider time) => new(new SpacesClientOptions
    {
        Gateway = Gateway,
        ApiKey = ApiKey,
        TimeProvider = time,
        UserAgent = "SpacesPlatform.Simulator/1.0",
    });
}
