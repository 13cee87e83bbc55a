using System.Net.Http.Headers;
using System.Reflection;

namespace SpacesPlatform.Client.Http;

/// <summary>Sends requests with the key, each within the time that an attempt has.</summary>
internal sealed class ApiConnection : IDisposable
{
    private static readonly ProductInfoHeaderValue Product = new(
        "SpacesPlatform.Client",
        typeof(ApiConnection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);

    private readonly SpacesClientOptions options;
    private readonly HttpClient http;
    private readonly AuthenticationHeaderValue? credentials;

    public ApiConnection(SpacesClientOptions options)
    {
        Gateway = AddressOf(options.Gateway);
        credentials = CredentialsOf(options.ApiKey);
        this.options = options;
        http = options.Http ?? Create();
    }

    public Uri Gateway { get; }

    /// <param name="request">Its address is relative to the gateway.</param>
    /// <param name="completion">When it counts as answered.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="TimeoutException">No answer within the time of an attempt.</exception>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(Gateway, request.RequestUri!);
        request.Headers.Authorization = credentials;
        if (options.UserAgent is not null)
        {
            request.Headers.UserAgent.ParseAdd(options.UserAgent);
        }

        request.Headers.UserAgent.Add(Product);
        using var limit = new CancellationTokenSource(options.AttemptTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await http.SendAsync(request, completion, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{Gateway} did not answer within {options.AttemptTimeout.TotalSeconds:0.###} s.", exception);
        }
    }

    public void Dispose()
    {
        if (options.Http is null)
        {
            http.Dispose();
        }
    }

    private static HttpClient Create() => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        },
        disposeHandler: true)
    {
        // Every attempt has a limit of its own, above.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static Uri AddressOf(Uri gateway)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        return gateway.IsAbsoluteUri && gateway.Scheme is "http" or "https"
            ? new Uri(gateway.AbsoluteUri.TrimEnd('/') + "/")
            : throw new ArgumentException($"'{gateway}' is not an http or https address.", nameof(gateway));
    }

    /// <summary>What can't stand in a header would fail later, with a message that shows the key.</summary>
    private static AuthenticationHeaderValue? CredentialsOf(string? key) =>
        key is null ? null
        : key.Length > 0 && key.All(character => character is > ' ' and < '\u007f') ? new("Bearer", key)
        : throw new ArgumentException("The API key must be one word of ASCII characters.", nameof(key));
}
