namespace SpacesPlatform.Ingest.Data;

/// <summary>Who may post, for which sources, and how much; what it shows for it are its keys and webhook secrets.</summary>
internal sealed class IntegrationRow
{
    public required string Name { get; init; }

    /// <summary>Exact sources, prefixes that end in <c>/*</c>, or <c>*</c>.</summary>
    public required string[] Sources { get; init; }

    public required string[] Scopes { get; init; }

    /// <summary>Null takes the service's default.</summary>
    public int? EventsPerSecond { get; init; }

    /// <summary>Null takes the service's default.</summary>
    public int? Burst { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public ICollection<ApiKeyRow> ApiKeys { get; } = [];

    public ICollection<WebhookSecretRow> WebhookSecrets { get; } = [];
}
