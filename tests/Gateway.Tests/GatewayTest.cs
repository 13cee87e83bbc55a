using System.Text.Json;

namespace SpacesPlatform.Gateway.Tests;

/// <summary>A gateway with one ingest and one stats behind it.</summary>
public abstract class GatewayTest : IAsyncLifetime
{
    private static readonly UriCreationOptions AsIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly Lazy<HttpClient> client;

    protected GatewayTest() => client = new Lazy<HttpClient>(Gateway.Connect);

    protected FakeService Ingest { get; } = new("ingest");

    protected FakeService Stats { get; } = new("stats");

    protected GatewayHost Gateway { get; } = new();

    protected HttpClient Client => client.Value;

    public async ValueTask InitializeAsync()
    {
        await Ingest.StartAsync();
        await Stats.StartAsync();
        Gateway.Discover("ingest", Ingest);
        Gateway.Discover("stats", Stats);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Gateway.DisposeAsync();
        await Ingest.DisposeAsync();
        await Stats.DisposeAsync();
    }

    protected async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string target,
        HttpContent? content = null,
        params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(Client.BaseAddress!.ToString().TrimEnd('/') + target, AsIs))
        {
            Content = content,
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    protected Task<HttpResponseMessage> GetAsync(string target, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, target, null, headers);

    protected static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, int status, string code)
    {
        var body = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(status, body);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonElement.Parse(body);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("trace_id").GetString()!.Length.ShouldBe(32);
        return problem;
    }
}
