using System.Buffers.Text;
using System.Security.Cryptography;
using SpacesPlatform.Ingest.Data;
using SpacesPlatform.Ingest.Integrations.Credentials;
using SpacesPlatform.Ingest.Integrations.Webhooks;

namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>Makes keys and webhook secrets: 32 random bytes each.</summary>
internal static class NewCredentials
{
    private const string KeyPrefix = "sk_";
    private const int Bytes = 32;
    private const int HintLength = 4;

    public static ApiKeyRow Key(string integration, DateTimeOffset now, out string key)
    {
        key = KeyPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return new ApiKeyRow
        {
            IntegrationName = integration,
            Hash = KeyHash.Of(key).ToBytes(),
            Hint = key[..(KeyPrefix.Length + HintLength)] + "…",
            CreatedAt = now,
        };
    }

    public static WebhookSecretRow Secret(string integration, DateTimeOffset now, out string secret)
    {
        var bytes = RandomNumberGenerator.GetBytes(Bytes);
        secret = WebhookSecret.Prefix + Convert.ToBase64String(bytes);
        return new WebhookSecretRow
        {
            IntegrationName = integration,
            Secret = bytes,
            Hint = secret[..(WebhookSecret.Prefix.Length + HintLength)] + "…",
            CreatedAt = now,
        };
    }
}
