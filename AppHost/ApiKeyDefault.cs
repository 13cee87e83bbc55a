using System.Buffers.Text;
using System.Security.Cryptography;
using Aspire.Hosting.Publishing;

namespace SpacesPlatform.AppHost;

/// <summary>Makes the development key of a run: <c>sk_</c> and 32 random bytes in base64url.</summary>
internal sealed class ApiKeyDefault : ParameterDefault
{
    public override string GetDefaultValue() => $"sk_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";

    public override void WriteToManifest(ManifestPublishingContext context) => throw new InvalidOperationException(
        "The API key is made for runs only: what is published takes its hash, the parameter 'api-key-hash'.");
}
