using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpacesPlatform.Model;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>What an integration and a reader do, through the gateway alone.</summary>
internal sealed class PlatformClient : IAsyncDisposable
{
    private const int LargestRequest = 500;
    private const int MostAttempts = 5;

    private readonly HttpClient http;

    public PlatformClient(Uri gateway, string key)
    {
        (Gateway, Key) = (gateway.OriginalString.TrimEnd('/'), key);

        // Without a trace of the test runner's own.
        http = new(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }

    /// <summary>The address of the gateway, without a slash at its end.</summary>
    public string Gateway { get; }

    /// <summary>The API key that posts.</summary>
    public string Key { get; }

    /// <summary>Posts a body as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body, string mediaType)
    {
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        return await http.PostAsync("/v1/events", content, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> PostAsync(IEnumerable<WireEvent> events, string? traceParent = null) => PostAsync(
        new JsonArray([.. events.Select(wire => (JsonNode)wire.ToCloudEvent())]), "application/cloudevents-batch+json", traceParent);

    /// <summary>Posts an event alone, not as a batch of one.</summary>
    public Task<HttpResponseMessage> PostOneAsync(WireEvent wire, string? traceParent = null) =>
        PostAsync(wire.ToCloudEvent(), "application/cloudevents+json", traceParent);

    private async Task<HttpResponseMessage> PostAsync(JsonNode body, string mediaType, string? traceParent)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, mediaType);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events") { Content = content };
        if (traceParent is not null)
        {
            request.Headers.Add("traceparent", traceParent);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> PostAsync(HttpContent content, string path = "/v1/events") =>
        http.PostAsync(path, content, TestContext.Current.CancellationToken);

    /// <summary>Posts events, all of which have to be accepted; as integrations do, again where the broker did not confirm in time.</summary>
    public async Task PostAcceptedAsync(params IEnumerable<WireEvent> events)
    {
        foreach (var some in events.Chunk(LargestRequest))
        {
            var answer = await PostAsync(some);
            for (var attempt = 1; answer.StatusCode == HttpStatusCode.ServiceUnavailable && attempt < MostAttempts; attempt++)
            {
                answer.Dispose();
                answer = await PostAsync(some);
            }

            using var last = answer;
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>Posts events, and returns once they have had their effect.</summary>
    public async Task ApplyAsync(params IEnumerable<WireEvent> events)
    {
        var all = events.ToList();
        await PostAcceptedAsync(all);
        await SettledAsync(all);
    }

    public Task SettledAsync(IEnumerable<WireEvent> events) => Parallel.ForEachAsync(
        events, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (wire, _) => await SettledAsync(wire.Source, wire.Id));

    /// <summary>The status of an event, once stats has seen it.</summary>
    public async Task<JsonElement> SettledAsync(string source, string id, Func<JsonElement, bool>? isEnough = null)
    {
        JsonElement status = default;
        await Wait.UntilAsync($"event {id} of {source} is settled", async () =>
        {
            (var code, status) = await AskAsync($"/v1/events/{Uri.EscapeDataString(id)}?source={Uri.EscapeDataString(source)}");
            return code == HttpStatusCode.OK && (isEnough is null || isEnough(status));
        });
        return status;
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        var (status, body) = await AskAsync(path);
        status.ShouldBe(HttpStatusCode.OK, body.ToString());
        return body;
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string path)
    {
        using var answer = await SendAsync(path);
        return (answer.StatusCode, await ReadAsync(answer));
    }

    public Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }
}
