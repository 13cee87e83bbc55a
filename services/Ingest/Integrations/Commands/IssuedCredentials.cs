namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>New credentials, which are shown this once.</summary>
internal sealed record IssuedCredentials
{
    public required string Name { get; init; }

    /// <summary>Null when none was made.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Null when none was made.</summary>
    public string? WebhookSecret { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>How long the ones before go on; null when there are none any more.</summary>
    public DateTimeOffset? FormerUntil { get; init; }
}
