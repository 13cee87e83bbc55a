namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>What <c>keys revoke</c> came to.</summary>
/// <param name="Name">The integration.</param>
/// <param name="Revoked">How many keys and webhook secrets were live and are not any more.</param>
internal sealed record RevokedCredentials(string Name, int Revoked);
