namespace SpacesPlatform.Ingest.Data;

/// <summary>A key, of which only the hash is kept.</summary>
internal sealed class ApiKeyRow : CredentialRow
{
    /// <summary>The SHA-256 of the key's UTF-8 bytes.</summary>
    public required byte[] Hash { get; init; }
}
