namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>How long the gateway waits for the services behind it, and how many clients it serves; the section <c>Gateway</c>.</summary>
internal sealed class GatewayOptions
{
    public const string Section = "Gateway";

    /// <summary>How long a service may be silent, while it takes a request and until it has answered.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long connecting to a service may take.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a replica that failed is passed over while others answer.</summary>
    public TimeSpan FailurePause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many connections of clients there may be at a time, streams included; a further one is closed at once.</summary>
    public int MostConnections { get; set; } = 10_000;
}
