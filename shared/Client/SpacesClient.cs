using SpacesPlatform.Client.Http;
using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Client;

/// <summary>Posts events to a platform and reads what it makes of them. Thread-safe; one for the life of a program is enough.</summary>
public sealed partial class SpacesClient : IDisposable
{
    private readonly ApiConnection api;
    private readonly EventPoster poster;
    private readonly TimeProvider time;

    /// <summary>Makes a client; nothing is sent yet.</summary>
    /// <param name="options">Where the platform is.</param>
    /// <exception cref="ArgumentException">The address is not http or https, or the key can't stand in a header.</exception>
    public SpacesClient(SpacesClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        api = new ApiConnection(options);
        poster = new EventPoster(api, options);
        time = options.TimeProvider;
    }

    /// <summary>Makes a client for a gateway; nothing is sent yet.</summary>
    /// <param name="gateway">The gateway's address.</param>
    /// <param name="apiKey">The API key, or null for reading only.</param>
    /// <exception cref="ArgumentException">The address is not http or https, or the key can't stand in a header.</exception>
    public SpacesClient(Uri gateway, string? apiKey = null)
        : this(new SpacesClientOptions { Gateway = gateway, ApiKey = apiKey })
    {
    }

    /// <summary>Closes the connections, unless the HTTP client is the caller's. Senders are to be closed before.</summary>
    public void Dispose() => api.Dispose();
}
