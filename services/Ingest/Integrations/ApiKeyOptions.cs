namespace SpacesPlatform.Ingest.Integrations;

/// <summary>An integration of the configuration: its key, known by its hash alone, its webhook secrets, and what it may do.</summary>
internal sealed class ApiKeyOptions
{
    /// <summary>What logs call it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The SHA-256 of the key's UTF-8 bytes in hexadecimal; empty when it has webhook secrets alone.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Secrets for Standard Webhooks, <c>whsec_</c> and base64; two, while one takes the other's place.</summary>
    public IList<string> WebhookSecrets { get; } = [];

    /// <summary>Exact source URIs, prefixes that end in <c>/*</c>, or <see cref="SourcePattern.Every"/>.</summary>
    public IList<string> Sources { get; } = [];

    /// <summary>Of <see cref="Integrations.Scopes"/>; none stands for the usual ones.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>Without this and <see cref="Burst"/> it may post without limit.</summary>
    public int? EventsPerSecond { get; set; }

    public int? Burst { get; set; }
}
