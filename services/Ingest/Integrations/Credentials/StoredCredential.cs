namespace SpacesPlatform.Ingest.Integrations.Credentials;

/// <summary>A live key or webhook secret as the database has it, with its integration.</summary>
internal sealed record StoredCredential(
    string Integration,
    string[] Sources,
    string[] Scopes,
    int? EventsPerSecond,
    int? Burst,
    bool IsKey,
    byte[] Value,
    DateTimeOffset? ExpiresAt);
