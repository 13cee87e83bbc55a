namespace SpacesPlatform.Ingest.Integrations.Webhooks;

/// <summary>A secret that webhooks are signed with (https://www.standardwebhooks.com).</summary>
/// <param name="Bytes">The key of the HMAC.</param>
/// <param name="ExpiresAt">From then on it is not taken any more; null for ever.</param>
internal sealed record WebhookSecret(byte[] Bytes, DateTimeOffset? ExpiresAt)
{
    public const string Prefix = "whsec_";

    public const string Description = "'whsec_' and 24 to 64 bytes in base64";

    private const int LeastBytes = 24;
    private const int MostBytes = 64;

    public static bool TryParse(string text, out byte[] bytes)
    {
        Span<byte> room = stackalloc byte[MostBytes + 2];
        bytes = [];
        if (!text.StartsWith(Prefix, StringComparison.Ordinal)
            || !Convert.TryFromBase64Chars(text.AsSpan(Prefix.Length), room, out var length)
            || length is < LeastBytes or > MostBytes)
        {
            return false;
        }

        bytes = room[..length].ToArray();
        return true;
    }
}
