using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>The development key, which may post for every source.</summary>
internal sealed record ApiKey(string Text)
{
    /// <summary>What ingest keeps instead of the key.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Gives the key of the file, which only its owner can read; makes it the first time.</summary>
    public static ApiKey ReadOrCreate(string file) =>
        new(SecretFile.ReadOrCreate(file, () => "sk_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))));
}
