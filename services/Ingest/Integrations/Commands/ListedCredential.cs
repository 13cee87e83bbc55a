using SpacesPlatform.Ingest.Data;

namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>A key or webhook secret as <c>keys list</c> shows it.</summary>
internal sealed record ListedCredential
{
    /// <summary><c>api_key</c> or <c>webhook_secret</c>.</summary>
    public required string Kind { get; init; }

    public required string Hint { get; init; }

    /// <summary><c>live</c>, <c>expired</c> or <c>revoked</c>.</summary>
    public required string State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? ExpiresAt { get; init; }

    public required DateTimeOffset? RevokedAt { get; init; }

    public static ListedCredential Of(CredentialRow row, DateTimeOffset now) => new()
    {
        Kind = row is ApiKeyRow ? "api_key" : "webhook_secret",
        Hint = row.Hint,
        State = row.IsLiveAt(now) ? "live" : row.RevokedAt is null ? "expired" : "revoked",
        CreatedAt = row.CreatedAt,
        ExpiresAt = row.ExpiresAt,
        RevokedAt = row.RevokedAt,
    };
}
