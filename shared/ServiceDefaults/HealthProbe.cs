namespace SpacesPlatform.ServiceDefaults;

/// <summary>
/// Asks a service for its health from within its own container, whose image has no other program that could:
/// <c>dotnet SpacesPlatform.Stats.dll probe http://127.0.0.1:8080/health</c>.
/// </summary>
public static class HealthProbe
{
    /// <summary>The first argument of a process that is to probe and not to serve.</summary>
    public const string Command = "probe";

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(4);

    /// <summary>Gives the exit code: 0 when the service says that it is healthy, else 1, with the reason on the error output.</summary>
    /// <param name="url">What to ask, an absolute http URL.</param>
    public static async Task<int> RunAsync(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
        {
            return await FailAsync($"'{url}' is not an http URL, such as http://127.0.0.1:8080/health");
        }

        using var client = new HttpClient { Timeout = LongestAnswer };
        try
        {
            using var answer = await client.GetAsync(uri);
            return answer.IsSuccessStatusCode ? 0 : await FailAsync($"{url} answered {(int)answer.StatusCode}");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return await FailAsync($"{url} did not answer: {error.Message}");
        }
    }

    private static async Task<int> FailAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return 1;
    }
}
