using System.Net.Http.Headers;
using System.Text;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>A small client of RabbitMQ's management API.</summary>
public sealed class RabbitMqManagement : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _user;

    /// <summary>Makes a client.</summary>
    /// <param name="url">The management URL, such as <c>http://127.0.0.1:15672</c>.</param>
    /// <param name="user">A user with the tag administrator.</param>
    /// <param name="password">Its password.</param>
    public RabbitMqManagement(Uri url, string user, string password)
    {
        _user = user;
        _client = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromSeconds(10) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    /// <summary>Makes a virtual host, empty and apart from all others, that the user may do everything in.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task CreateVirtualHostAsync(string name, CancellationToken cancellationToken)
    {
        var path = Uri.EscapeDataString(name);
        await PutAsync($"/api/vhosts/{path}", "{}", cancellationToken);
        await PutAsync(
            $"/api/permissions/{path}/{Uri.EscapeDataString(_user)}",
            """{"configure":".*","write":".*","read":".*"}""",
            cancellationToken);
    }

    /// <summary>Gives the connections back.</summary>
    public void Dispose() => _client.Dispose();

    internal async Task<bool> ListensAsync(int amqpPort, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetAsync($"/api/health/checks/port-listener/{amqpPort}", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task PutAsync(string path, string json, CancellationToken cancellationToken)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _client.PutAsync(path, content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
