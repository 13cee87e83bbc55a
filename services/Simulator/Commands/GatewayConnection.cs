using System.Net.Http.Headers;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>Where the platform is and the key to post with.</summary>
public sealed record GatewayConnection(Uri Gateway, string ApiKey)
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(30);

    public HttpClient CreateClient(int connections)
    {
        var handler = new SocketsHttpHandler
        {
            // A redirect would carry the key to a place that nobody chose.
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            MaxConnectionsPerServer = connections + 1,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        var http = new HttpClient(handler, disposeHandler: true) { BaseAddress = Gateway, Timeout = AttemptTimeout };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("SpacesPlatform.Simulator/1.0");
        return http;
    }
}
