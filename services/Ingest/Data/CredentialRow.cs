namespace SpacesPlatform.Ingest.Data;

/// <summary>What keys and webhook secrets have in common.</summary>
internal abstract class CredentialRow
{
    public required string IntegrationName { get; init; }

    /// <summary>Its first characters: enough to recognise it, too few to use it.</summary>
    public required string Hint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on it is not taken any more; null for ever.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public virtual void Revoke(DateTimeOffset now) => RevokedAt = now;

    public bool IsLiveAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);
}
