namespace SpacesPlatform.Ingest.Integrations;

/// <summary>A key, known by its hash alone, and the sources that its owner may post for.</summary>
internal sealed class ApiKeyOptions
{
    /// <summary>Stands for every source.</summary>
    public const string EverySource = "*";

    /// <summary>What logs call the key.</summary>
    public string Name { get; set; } = "";

    /// <summary>The SHA-256 of the key's UTF-8 bytes in hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Exact source URIs, or <see cref="EverySource"/>.</summary>
    public IList<string> Sources { get; } = [];
}
