using System.Security.Cryptography;
using Aspire.Hosting.Publishing;

namespace SpacesPlatform.AppHost.Secrets;

/// <summary>Makes a secret of a run: a prefix and 32 random bytes.</summary>
internal sealed class RandomDefault(string prefix, Func<byte[], string> encode) : ParameterDefault
{
    private const int Length = 32;

    public override string GetDefaultValue() => prefix + encode(RandomNumberGenerator.GetBytes(Length));

    public override void WriteToManifest(ManifestPublishingContext context) => throw new InvalidOperationException(
        "Development keys are made for runs only: what is published takes their hashes.");
}
