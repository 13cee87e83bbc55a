using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.Ingest.Tests.Integrations.Webhooks;

/// <summary>Signs as the specification of Standard Webhooks says, and posts.</summary>
internal static class SignedPosting
{
    public static string NewSecret() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static string Sign(string secret, string id, string timestamp, string body) => "v1," + Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));

    public static Task<HttpResponseMessage> PostSignedAsync(
        this HttpClient client, string body, string secret, DateTimeOffset? at = null, string contentType = Posting.Batched)
    {
        var timestamp = (at ?? EventJson.Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return client.PostWithAsync(body, "msg_1", timestamp, Sign(secret, "msg_1", timestamp, body), contentType);
    }

    public static async Task<HttpResponseMessage> PostWithAsync(
        this HttpClient client, string body, string? id, string? timestamp, string? signature, string contentType = Posting.Batched)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events") { Content = content };
        foreach (var (name, value) in new[] { ("webhook-id", id), ("webhook-timestamp", timestamp), ("webhook-signature", signature) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await client.SendAsync(request);
    }
}
