using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Ingest.Tests;

/// <summary>Posts events and reads the answer.</summary>
internal static class Posting
{
    public const string Structured = "application/cloudevents+json";
    public const string Batched = "application/cloudevents-batch+json";
    public const string Lines = "application/x-ndjson";
    public const string Validate = "/v1/events:validate";

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string body, string contentType = Batched, string? prefer = null) =>
        client.PostAsync(Encoding.UTF8.GetBytes(body), contentType, prefer);

    public static async Task<HttpResponseMessage> PostAsync(this HttpClient client, byte[] body, string contentType, string? prefer = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events") { Content = content };
        if (prefer is not null)
        {
            request.Headers.Add("Prefer", prefer);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Posts a body with headers as they are given; without a media type there is no Content-Type.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        this HttpClient client, byte[] body, string? contentType, IEnumerable<(string Name, string Value)> headers, string path = "/v1/events")
    {
        using var content = new ByteArrayContent(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        foreach (var (name, value) in contentType is null ? headers : headers.Append(("Content-Type", contentType)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue(name);
            }
        }

        return await client.SendAsync(request);
    }

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The answer as a problem with this status and code, complete as RFC 9457 and the platform want it.</summary>
    public static async Task<JsonNode> ProblemAsync(this HttpResponseMessage response, int status, string code)
    {
        var problem = await response.JsonAsync((HttpStatusCode)status);
        response.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("application/problem+json"));
        problem["code"]!.GetValue<string>().ShouldBe(code);
        problem["status"]!.GetValue<int>().ShouldBe(status);
        problem["title"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["trace_id"]!.GetValue<string>().Length.ShouldBe(32);
        problem["detail"]!.GetValueKind().ShouldBe(JsonValueKind.String);
        return problem;
    }
}
