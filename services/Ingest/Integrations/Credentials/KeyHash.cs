using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.Ingest.Integrations.Credentials;

/// <summary>
/// The SHA-256 of a key. A key is 32 random bytes, so nothing slower is needed: there is no dictionary to try. Looking up by
/// the hash tells no more by its time than the hash of a guess, from which no key can be made.
/// </summary>
internal readonly record struct KeyHash(UInt128 High, UInt128 Low)
{
    public static KeyHash Of(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return From(hash);
    }

    public static KeyHash From(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));

    public byte[] ToBytes()
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), Low);
        return bytes;
    }

    /// <summary>Compares all of it, in constant time.</summary>
    public bool FixedTimeEquals(KeyHash other) => CryptographicOperations.FixedTimeEquals(ToBytes(), other.ToBytes());
}
