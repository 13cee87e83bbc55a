using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Finds the integration that owns a key. Keys are kept hashed; neither hit nor miss shows in the time it takes.</summary>
internal sealed class ApiKeyAuthenticator(IOptions<IngestOptions> options)
{
    private readonly (byte[] Hash, Integration Integration)[] keys =
        [.. options.Value.Keys.Select(key => (Convert.FromHexString(key.Hash), new Integration(key.Name, key.Sources)))];

    /// <summary>The key's owner, or null when nobody has this key.</summary>
    public Integration? Find(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        Integration? owner = null;
        foreach (var known in keys)
        {
            // Every key is compared, also after a hit.
            if (CryptographicOperations.FixedTimeEquals(hash, known.Hash))
            {
                owner = known.Integration;
            }
        }

        return owner;
    }
}
