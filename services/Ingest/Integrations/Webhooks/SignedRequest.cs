using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.Ingest.Integrations.Webhooks;

/// <summary>What the headers of Standard Webhooks say: <c>webhook-id</c>, <c>webhook-timestamp</c>, <c>webhook-signature</c>.</summary>
internal sealed class SignedRequest
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Version = "v1,";
    private const int SignatureLength = 44;

    private readonly byte[] start;
    private readonly List<byte[]> signatures;

    private SignedRequest(string id, string timestamp, long seconds, List<byte[]> signatures)
    {
        (Id, Seconds, this.signatures) = (id, seconds, signatures);
        start = Encoding.UTF8.GetBytes($"{id}.{timestamp}.");
    }

    /// <summary>What the sender calls the message; it says nothing about who sent it, and repeats are taken.</summary>
    public string Id { get; }

    /// <summary>When the sender says that it was sent, in seconds since 1970.</summary>
    public long Seconds { get; }

    /// <summary>Null when one of the headers is missing or can't be read.</summary>
    public static SignedRequest? Read(IHeaderDictionary headers)
    {
        var (id, timestamp) = (headers[IdHeader].ToString(), headers[TimestampHeader].ToString());
        if (id.Length == 0 || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var signatures = new List<byte[]>();
        foreach (var text in headers[SignatureHeader].SelectMany(value => value!.Split(' ')))
        {
            // Other versions stand beside those of v1; anything that is not as long as one can't be one.
            var signature = new byte[SHA256.HashSizeInBytes];
            if (text.StartsWith(Version, StringComparison.Ordinal)
                && text.Length == Version.Length + SignatureLength
                && Convert.TryFromBase64Chars(text.AsSpan(Version.Length), signature, out var length)
                && length == signature.Length)
            {
                signatures.Add(signature);
            }
        }

        return signatures.Count == 0 ? null : new SignedRequest(id, timestamp, seconds, signatures);
    }

    /// <summary>Whether one of the signatures is of this body with this secret; all are compared, in constant time.</summary>
    /// <param name="secret">The key.</param>
    /// <param name="body">The bytes as they were sent.</param>
    public bool IsSignedWith(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> body)
    {
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(start);
        hmac.AppendData(body);
        hmac.GetHashAndReset(expected);
        var isSigned = false;
        foreach (var signature in signatures)
        {
            isSigned |= CryptographicOperations.FixedTimeEquals(signature, expected);
        }

        return isSigned;
    }
}
