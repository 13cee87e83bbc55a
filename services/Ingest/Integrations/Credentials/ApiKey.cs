namespace SpacesPlatform.Ingest.Integrations.Credentials;

/// <summary>A key that is taken.</summary>
/// <param name="Hash">What is known of it.</param>
/// <param name="Integration">Its owner.</param>
/// <param name="ExpiresAt">From then on it is not taken any more; null for ever.</param>
internal sealed record ApiKey(KeyHash Hash, Integration Integration, DateTimeOffset? ExpiresAt);
