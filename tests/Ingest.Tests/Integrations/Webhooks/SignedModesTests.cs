using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SpacesPlatform.Ingest.Tests.Requests;

namespace SpacesPlatform.Ingest.Tests.Integrations.Webhooks;

/// <summary>A signature is over the bytes as sent, whatever they hold.</summary>
public sealed class SignedModesTests : IDisposable
{
    private static readonly string Fans = SignedPosting.NewSecret();
    private readonly IngestHost host = new();
    private readonly HttpClient client;

    public SignedModesTests()
    {
        host.Settings["Ingest:Keys:1:WebhookSecrets:0"] = Fans;
        client = host.CreateClient();
    }

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Theory]
    [InlineData("application/cloudevents+json", "")]
    [InlineData("application/cloudevents+json", "gzip")]
    [InlineData("application/x-ndjson", "")]
    [InlineData("application/x-ndjson", "br")]
    public async Task Every_mode_with_the_event_in_the_body_may_be_signed_in_every_coding(string contentType, string coding)
    {
        foreach (var (source, isOwned) in new[] { (IngestHost.FansSource, true), (EventJson.Source, false) })
        {
            using var request = Signed(EventJson.Sample().With("source", source), contentType, coding, isDamaged: false);
            using var response = await client.SendAsync(request);
            response.StatusCode.ShouldBe(isOwned ? HttpStatusCode.Accepted : HttpStatusCode.Unauthorized);
        }

        host.Publisher.Published.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_signature_does_not_cover_is_not_taken_on_it()
    {
        using var request = Signed(EventJson.Sample().With("source", IngestHost.FansSource), "application/json", "", isDamaged: false);
        using var response = await client.SendAsync(request);
        (await response.ProblemAsync(401, "unauthorized"))["detail"]!.GetValue<string>().ShouldContain("structured mode");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Whoever_is_not_known_is_not_told_that_a_body_is_damaged(string coding)
    {
        using var request = Signed(
            EventJson.Sample().With("source", IngestHost.FansSource), "application/cloudevents+json", coding, isDamaged: true);
        using var response = await client.SendAsync(request);
        await response.ProblemAsync(401, "unauthorized");
    }

    private static HttpRequestMessage Signed(JsonObject json, string contentType, string coding, bool isDamaged)
    {
        var isBinary = contentType == "application/json";
        var body = isBinary ? json.Data() : Encoding.UTF8.GetBytes(json.ToJsonString());
        body = coding.Length == 0 ? body : Compressed.By(coding, body);
        body = isDamaged ? body[..^3] : body;
        var timestamp = EventJson.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"msg.{timestamp}."), .. body];
        var signature = HMACSHA256.HashData(Convert.FromBase64String(Fans["whsec_".Length..]), signed);

        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        if (coding.Length > 0)
        {
            request.Content.Headers.ContentEncoding.Add(coding);
        }

        foreach (var (name, value) in isBinary ? json.Headers() : [])
        {
            request.Headers.Add(name, value);
        }

        request.Headers.Add("webhook-id", "msg");
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", "v1," + Convert.ToBase64String(signature));
        return request;
    }
}
