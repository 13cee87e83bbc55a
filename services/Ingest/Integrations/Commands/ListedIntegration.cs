namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>An integration as <c>keys list</c> shows it.</summary>
internal sealed record ListedIntegration
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Null when the service's default holds.</summary>
    public required int? EventsPerSecond { get; init; }

    /// <summary>Null when the service's default holds.</summary>
    public required int? Burst { get; init; }

    public required IReadOnlyList<ListedCredential> Credentials { get; init; }
}
